import { useQuery } from "@tanstack/react-query";
import { accountQuery } from "./queries.ts";

/** Tells managers of passwords whose password is asked for; people see it beside. */
export function Username() {
  const email = useQuery(accountQuery).data?.email ?? "";
  return <input hidden readOnly type="email" autoComplete="username" value={email} />;
}
