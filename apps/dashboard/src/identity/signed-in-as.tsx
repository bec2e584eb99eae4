import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { sayFailed } from "../ui/toast.tsx";
import { signOut } from "./auth.ts";
import { linkClass } from "./outside.tsx";
import { sessionQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** Who one is, and the way out. */
export function SignedInAs() {
  const { data: signedIn } = useQuery(sessionQuery);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      queries.clear();
      void navigate({ to: "/sign-in" });
    },
    onError: sayFailed,
  });
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
