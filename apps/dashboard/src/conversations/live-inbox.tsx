import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { keepLive, readAnew } from "./keep-live.ts";
import { followInbox, type InboxCounts, type Live } from "./live.ts";
import { hearPresence } from "./presence.ts";
import { hearTyping } from "./typing.ts";
import { LiveContext, type Subscribe } from "./use-live.ts";

const listeners = new Set<(news: Live) => void>();
const subscribe: Subscribe = (listener) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Keeps the tab's one stream open, tells everybody on the page what it says, and keeps what was read true. */
export function LiveInbox({ children }: { children: ReactNode }) {
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  useEffect(() => {
    let wasConnected = false;
    return followInbox(workspaceId, (news) => {
      if (news.event === "counts") queries.setQueryData<InboxCounts>(countsKey(workspaceId), news.data);
      if (news.event === "connection" && news.data.isConnected && !wasConnected) {
        // What happened between the first reads and the begin of the stream was told to nobody.
        wasConnected = true;
        if (queries.getQueryCache().find({ queryKey: [workspaceId, "conversations"], exact: false }))
          readAnew(queries, workspaceId);
      }
      hearTyping(news);
      hearPresence(news);
      keepLive(queries, workspaceId, news);
      for (const listener of listeners) listener(news);
    });
  }, [workspaceId, queries]);
  return <LiveContext value={subscribe}>{children}</LiveContext>;
}

/** Where the counts lie among the queries; only the stream writes them. */
export function countsKey(workspaceId: string) {
  return [workspaceId, "inbox-counts"] as const;
}

/** How many threads wait, are mine, are the bot's; null until the stream has said it. */
export function useInboxCounts(): InboxCounts | null {
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const [counts, setCounts] = useState(
    () => queries.getQueryData<InboxCounts>(countsKey(workspaceId)) ?? null,
  );
  useEffect(() => subscribe((news) => news.event === "counts" && setCounts(news.data)), []);
  return counts;
}
