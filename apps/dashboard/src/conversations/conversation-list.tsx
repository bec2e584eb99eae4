import type { Conversation } from "@nebulahex/sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowUp } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useShortcuts } from "../frame/shortcuts.ts";
import { Button } from "../ui/button.tsx";
import { Empty, Failed, Skeleton } from "../ui/states.tsx";
import { useMe, useWorkspaceId } from "../workspaces/me.tsx";
import { ConversationRow, rowHeight } from "./conversation-row.tsx";
import { EmptyList } from "./empty-list.tsx";
import { inputOf } from "./filters.ts";
import { listQuery } from "./queries.ts";
import { useSteadyOrder } from "./steady-order.ts";
import { words } from "./texts.ts";

/** The conversations that the address asks for: as many as there are, of which only those in sight are drawn. */
export function ConversationList() {
  const workspaceId = useWorkspaceId();
  const { member } = useMe();
  const filters = useSearch({ from: "/w/$workspaceId/inbox" });
  const input = inputOf(filters, member.id);
  const query = useInfiniteQuery(listQuery(workspaceId, input));
  const threads = useMemo(() => query.data?.pages.flatMap((page) => page.conversations) ?? [], [query.data]);

  if (query.data === undefined)
    return query.isError ? (
      <Failed error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton rows={8} />
    );
  if (threads.length === 0) return <EmptyList />;
  return (
    <Rows
      key={workspaceId}
      threads={threads}
      scope={JSON.stringify(input)}
      hasMore={query.hasNextPage}
      isLoadingMore={query.isFetchingNextPage}
      hasFailed={query.isFetchNextPageError}
      onMore={() => void query.fetchNextPage()}
    />
  );
}

type RowsProps = {
  threads: readonly Conversation[];
  scope: string;
  hasMore: boolean;
  isLoadingMore: boolean;
  hasFailed: boolean;
  onMore: () => void;
};

function Rows({ threads, scope, hasMore, isLoadingMore, hasFailed, onMore }: RowsProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isPointedAt, setPointedAt] = useState(false);
  const [isScrolled, setScrolled] = useState(false);
  const ids = useMemo(() => threads.map(({ id }) => id), [threads]);
  const { order, newAbove, release } = useSteadyOrder(ids, isPointedAt || isScrolled, scope);
  const byId = useKnown(threads);
  const rows = useVirtualizer({
    count: order.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (place) => order[place] ?? place,
    overscan: 8,
  });
  useSteps(order, (place) => rows.scrollToIndex(place));

  const drawn = rows.getVirtualItems();
  const isNearEnd = (drawn.at(-1)?.index ?? 0) >= order.length - 20;
  useEffect(() => {
    if (isNearEnd && hasMore && !isLoadingMore && !hasFailed) onMore();
  }, [isNearEnd, hasMore, isLoadingMore, hasFailed, onMore]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top.
  useEffect(() => {
    // In some browsers it answers a promise, which an effect may not.
    box.current?.scrollTo({ top: 0 });
  }, [scope]);

  function showNew() {
    release();
    box.current?.scrollTo({ top: 0 });
  }
  return (
    <div className="relative min-h-0 grow">
      {newAbove > 0 && (
        <div className="absolute inset-x-0 top-2 z-10 flex justify-center">
          <Button size="small" tone="primary" icon={<ArrowUp size={14} />} onClick={showNew}>
            {words.newAbove(newAbove)}
          </Button>
        </div>
      )}
      <div
        ref={box}
        className="h-full overflow-y-auto [overflow-anchor:none]"
        onPointerEnter={(event) => event.pointerType === "mouse" && setPointedAt(true)}
        onPointerLeave={() => setPointedAt(false)}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop > 8)}
      >
        <ol className="relative" style={{ height: rows.getTotalSize() }}>
          {drawn.map(({ key, index, start }) => {
            const thread = byId.get(order[index] ?? "");
            return (
              thread && (
                <li
                  key={key}
                  aria-setsize={hasMore ? -1 : order.length}
                  aria-posinset={index + 1}
                  className="absolute inset-x-0 top-0"
                  style={{ height: rowHeight, transform: `translateY(${start}px)` }}
                >
                  <ConversationRow thread={thread} />
                </li>
              )
            );
          })}
        </ol>
        {isLoadingMore && <Skeleton rows={2} />}
        {hasFailed && (
          <Empty title={words.moreFailed} action={<Button onClick={onMore}>{words.tryAgain}</Button>} />
        )}
      </div>
    </div>
  );
}

/** Threads by id; one that has left the list is remembered for as long as its row is held. */
function useKnown(threads: readonly Conversation[]): ReadonlyMap<string, Conversation> {
  const known = useRef(new Map<string, Conversation>());
  return useMemo(() => {
    for (const thread of threads) known.current.set(thread.id, thread);
    return new Map(known.current);
  }, [threads]);
}

/** `j` and `k`: the next and the one before. A thread that has left the list is followed by what stood behind it. */
function useSteps(order: readonly string[], show: (place: number) => void) {
  const navigate = useNavigate();
  const workspaceId = useWorkspaceId();
  const { conversationId } = useParams({ strict: false });
  // Keys come faster than pages open: the next step goes on from where the last one led.
  const current = useRef(conversationId);
  const lastPlace = useRef(-1);
  useEffect(() => {
    current.current = conversationId;
  }, [conversationId]);

  function step(by: 1 | -1) {
    const place = current.current === undefined ? -1 : order.indexOf(current.current);
    const isGone = place === -1 && current.current !== undefined && lastPlace.current !== -1;
    const wished = isGone ? lastPlace.current + (by === 1 ? 0 : -1) : place + by;
    const target = Math.max(0, Math.min(order.length - 1, wished));
    const id = order[target];
    if (id === undefined) return;
    current.current = id;
    show(target);
    void navigate({
      to: "/w/$workspaceId/inbox/$conversationId",
      params: { workspaceId, conversationId: id },
      search: true,
    });
  }
  const place = conversationId === undefined ? -1 : order.indexOf(conversationId);
  if (place !== -1) lastPlace.current = place;
  useShortcuts([
    { keys: "j", label: words.next, group: words.inbox, run: () => step(1) },
    { keys: "k", label: words.previous, group: words.inbox, run: () => step(-1) },
  ]);
}
