import type { Conversation } from "@nebulahex/sdk";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Failed, Skeleton } from "../ui/states.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { leadQuery } from "./lead.ts";
import { useOutgoing } from "./outbox.ts";
import { threadQuery } from "./queries.ts";
import { markSeen, seenUpTo } from "./seen.ts";
import { words } from "./texts.ts";
import { type Line, timelineOf } from "./timeline.ts";
import { TimelineLine } from "./timeline-line.tsx";
import { useIsTyping } from "./typing.ts";

/** All that was said and happened in a thread, the latest in sight; older pages load upward and move nothing. */
export function Timeline({ thread }: { thread: Conversation }) {
  const workspaceId = useWorkspaceId();
  const query = useInfiniteQuery(threadQuery(workspaceId, thread.id));
  const lead = useQuery(leadQuery(workspaceId, thread.leadId)).data ?? null;
  const outgoing = useOutgoing(thread.id);
  // What was new when the thread was opened stays marked while it is open.
  const [seenBefore] = useState(() => seenUpTo(workspaceId, thread.id));
  const pages = query.data?.pages;
  const lines = useMemo(
    () => (pages === undefined ? [] : timelineOf({ pages, thread, lead, outgoing, seenUpTo: seenBefore })),
    [pages, thread, lead, outgoing, seenBefore],
  );
  const last = pages?.at(-1)?.messages.at(-1)?.sequence ?? 0;
  useSeen(workspaceId, thread.id, last);

  if (pages === undefined)
    return (
      <div className="min-h-0 grow">
        {query.isError ? (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton rows={6} />
        )}
      </div>
    );
  return (
    <Lines
      thread={thread}
      lines={lines}
      hasOlder={query.hasPreviousPage && !query.isFetchPreviousPageError}
      isLoadingOlder={query.isFetchingPreviousPage}
      onOlder={() => void query.fetchPreviousPage()}
    />
  );
}

type LinesProps = {
  thread: Conversation;
  lines: readonly Line[];
  hasOlder: boolean;
  isLoadingOlder: boolean;
  onOlder: () => void;
};

function Lines({ thread, lines, hasOlder, isLoadingOlder, onOlder }: LinesProps) {
  const box = useRef<HTMLElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (place) => heightOf(lines[place]),
    getItemKey: (place) => lines[place]?.key ?? place,
    overscan: 6,
    paddingStart: 16,
    paddingEnd: 12,
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: 80,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the thread is opened.
  useEffect(() => {
    rows.scrollToEnd();
  }, []);

  const drawn = rows.getVirtualItems();
  const isNearBegin = (drawn[0]?.index ?? 0) <= 10;
  useEffect(() => {
    if (isNearBegin && hasOlder && !isLoadingOlder) onOlder();
  }, [isNearBegin, hasOlder, isLoadingOlder, onOlder]);

  return (
    <div className="relative min-h-0 grow">
      <section
        ref={box}
        aria-label={words.messages}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) =>
          setAtEnd(scrollHeight - scrollTop - clientHeight < 80)
        }
        className="h-full overflow-y-auto [overflow-anchor:none] focus-visible:-outline-offset-2"
      >
        {isLoadingOlder && (
          <p role="status" className="absolute inset-x-0 top-1 z-10 text-center text-xs text-muted">
            {words.loadingOlder}
          </p>
        )}
        <ol className="relative" style={{ height: rows.getTotalSize() }}>
          {drawn.map(({ key, index, start }) => {
            const line = lines[index];
            return (
              line && (
                <li
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  className="absolute inset-x-0 top-0"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <TimelineLine line={line} thread={thread} />
                </li>
              )
            );
          })}
        </ol>
      </section>
      <Typing conversationId={thread.id} />
      {!isAtEnd && (
        <div className="absolute inset-x-0 bottom-3 flex justify-center">
          <Button size="small" icon={<ArrowDown size={14} />} onClick={() => rows.scrollToEnd()}>
            {words.toLatest}
          </Button>
        </div>
      )}
      <News lines={lines} />
    </div>
  );
}

function Typing({ conversationId }: { conversationId: string }) {
  return useIsTyping(conversationId) ? (
    <p className="pointer-events-none absolute start-4 bottom-0 rounded-sm bg-paper/90 px-1 text-xs text-muted">
      {words.isTyping}
    </p>
  ) : null;
}

/** Reads out what a visitor writes while the thread is open. */
function News({ lines }: { lines: readonly Line[] }) {
  const last = lines.findLast((line) => line.kind === "message");
  const begun = useRef(last?.key);
  const isNew = last?.kind === "message" && last.key !== begun.current && last.message.author === "visitor";
  return (
    <p className="sr-only" aria-live="polite">
      {isNew && last.message.text}
    </p>
  );
}

/** A thread counts as looked at while it stands open in a tab that is in sight. */
function useSeen(workspaceId: string, conversationId: string, last: number) {
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && markSeen(workspaceId, conversationId, last);
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [workspaceId, conversationId, last]);
}

/** About how tall a line is, until it is measured. */
function heightOf(line: Line | undefined): number {
  if (line === undefined) return 60;
  if (line.kind === "message") return 46 + 20 * Math.ceil(line.message.text.length / 64);
  return line.kind === "note" || line.kind === "outgoing" ? 70 : 36;
}
