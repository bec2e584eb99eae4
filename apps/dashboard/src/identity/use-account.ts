import type { WhoAmIReply } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { say } from "../ui/toast.tsx";
import { accountQuery, sessionQuery } from "./queries.ts";

/** After a change of the account: says so, and reads anew what shows it. */
export function useAccountChanged(): (told: string) => void {
  const queries = useQueryClient();
  return (told) => {
    say(told);
    for (const { queryKey } of [accountQuery, sessionQuery]) void queries.invalidateQueries({ queryKey });
  };
}

/** Calls the person by a new name wherever they are shown; the server remembers the old one for a second. */
export function useRenamed(): (name: string) => void {
  const queries = useQueryClient();
  return (name) =>
    void queries.setQueriesData<WhoAmIReply>({ predicate: ({ queryKey }) => queryKey[1] === "me" }, (me) =>
      me === undefined ? me : { ...me, member: { ...me.member, name } },
    );
}
