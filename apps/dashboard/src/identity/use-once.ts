import { type QueryKey, useQuery } from "@tanstack/react-query";

/** Does on opening a page what its link is for: once, however often it is drawn. */
export function useOnce(queryKey: QueryKey, act: () => Promise<unknown>) {
  return useQuery({
    queryKey,
    queryFn: async () => ((await act()) ?? null) as unknown,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
