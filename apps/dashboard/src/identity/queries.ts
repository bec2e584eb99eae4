import { queryOptions } from "@tanstack/react-query";
import { type Account, call, type Offers } from "./auth.ts";

export const offersQuery = queryOptions({
  queryKey: ["offers"],
  queryFn: () => call<Offers>("offers"),
  staleTime: 60_000,
});

export const accountQuery = queryOptions({
  queryKey: ["account"],
  queryFn: () => call<Account>("account"),
  staleTime: 10_000,
});

type Signed = { user: { name: string; email: string; emailVerified: boolean } } | null;

/** Who is signed in, if anybody; asking never leads away. The server prolongs a session that is asked for. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: () => call<Signed>("get-session"),
  staleTime: 5 * 60_000,
});
