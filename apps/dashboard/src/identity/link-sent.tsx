import { Link } from "@tanstack/react-router";
import { linkClass, Outside } from "./outside.tsx";
import { words } from "./texts.ts";

/** What is to be done now lies in a mailbox, if there is an account at all. */
export function LinkSent({ about, onBack }: { about: string; onBack: () => void }) {
  return (
    <Outside
      title={words.linkSent}
      about={about}
      foot={
        <Link to="/sign-in" className={linkClass}>
          {words.toSignIn}
        </Link>
      }
    >
      <p className="text-sm text-muted">
        {words.notArrived}{" "}
        <button type="button" onClick={onBack} className={linkClass}>
          {words.anotherAddress}
        </button>
      </p>
    </Outside>
  );
}
