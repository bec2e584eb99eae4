import { Link } from "@tanstack/react-router";
import { useTitle } from "../ui/page.tsx";
import { Empty } from "../ui/states.tsx";
import { words } from "./texts.ts";

export function MissingPage() {
  useTitle(words.missing);
  return (
    <Empty
      title={words.missing}
      action={
        <Link to="/" className="font-medium text-accent">
          {words.home}
        </Link>
      }
    >
      {words.missingAbout}
    </Empty>
  );
}
