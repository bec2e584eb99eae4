import { useQuery } from "@tanstack/react-query";
import { linkClass } from "./outside.tsx";
import { sessionQuery } from "./queries.ts";
import { words } from "./texts.ts";
import { useSignOut } from "./use-sign-out.ts";

/** Who one is, and the way out. */
export function SignedInAs() {
  const { data: signedIn } = useQuery(sessionQuery);
  const leaving = useSignOut();
  if (!signedIn) return null;
  return (
    <>
      {words.signedInAs(signedIn.user.email)} ·{" "}
      <button type="button" onClick={() => leaving.mutate()} className={linkClass}>
        {words.signOut}
      </button>
    </>
  );
}
