import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { sayFailed } from "../ui/toast.tsx";
import { signOut } from "./auth.ts";
import { offersQuery } from "./queries.ts";

/** Ends the session of this browser, and forgets all that was read in it. */
export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await navigate({ to: "/sign-in" });
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== offersQuery.queryKey[0] });
    },
    onError: sayFailed,
  });
}
