import { type QueryKey, useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "./button.tsx";
import { words } from "./texts.ts";

type Paged = { nextCursor: string | null };

/** A list that is read page after page; draw it with `Loaded`, and `More` below it. */
export function usePages<Page extends Paged, Row>({
  queryKey,
  read,
  rowsOf,
  refetchInterval = false,
}: {
  queryKey: QueryKey;
  read: (from: { cursor?: string }, signal: AbortSignal) => PromiseLike<Page>;
  rowsOf: (page: Page) => readonly Row[];
  /** How often it is read anew, by what is there; in milliseconds. */
  refetchInterval?: false | ((rows: readonly Row[]) => number | false);
}) {
  return useInfiniteQuery({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      await read(pageParam === undefined ? {} : { cursor: pageParam }, signal),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(rowsOf),
    refetchInterval: ({ state }) =>
      refetchInterval === false ? false : refetchInterval(state.data?.pages.flatMap(rowsOf) ?? []),
  });
}

type HasMore = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };

/** Reads the next page, where there is one. */
export function More({ query }: { query: HasMore }) {
  if (!query.hasNextPage) return null;
  return (
    <div className="mt-3 text-center">
      <Button isBusy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {words.more}
      </Button>
    </div>
  );
}
