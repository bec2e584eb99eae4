import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

type Place = "/" | "/sign-in" | "/forgot-password";

/** The one way on from a page: a link that looks like what it is pressed for. */
export function LinkButton({ to, children }: { to: Place; children: ReactNode }) {
  return (
    <Link
      to={to}
      className="inline-flex h-9 items-center justify-center rounded-md bg-accent px-3 font-medium text-on-accent transition-colors hover:bg-accent-strong"
    >
      {children}
    </Link>
  );
}
