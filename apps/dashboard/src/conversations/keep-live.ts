import type { Conversation, ListMessagesReply, Message } from "@nebulahex/sdk";
import type { QueryClient } from "@tanstack/react-query";
import { api } from "../api.ts";
import { belongs, type ListInput } from "./filters.ts";
import { leadQuery } from "./lead.ts";
import type { Live } from "./live.ts";
import { conversationQuery, type ListPages, listsKey, type ThreadPages, threadQuery } from "./queries.ts";

/** Puts what the stream tells where the pages read it, so that nothing has to be read anew. */
export function keepLive(queries: QueryClient, workspaceId: string, news: Live): void {
  if (news.event === "conversation") {
    putConversation(queries, workspaceId, news.data);
    readTailSoon(queries, workspaceId, news.data);
  }
  if (news.event === "message") putMessage(queries, workspaceId, news.data);
  if (news.event === "reset") readAnew(queries, workspaceId);
}

/** Lists begin at their first page again: a long one would be read page by page. */
export function readAnew(queries: QueryClient, workspaceId: string): void {
  queries.setQueriesData<ListPages>({ queryKey: listsKey(workspaceId) }, (list) => list && firstOf(list));
  void queries.invalidateQueries({ queryKey: [workspaceId] });
}

function firstOf({ pages, pageParams }: ListPages): ListPages {
  return { pages: pages.slice(0, 1), pageParams: pageParams.slice(0, 1) };
}

/** A conversation as it is now: on its own page, and in each list, in its place or out of it. */
export function putConversation(queries: QueryClient, workspaceId: string, thread: Conversation): void {
  queries.setQueryData(conversationQuery(workspaceId, thread.id).queryKey, thread);
  for (const { queryKey } of queries.getQueryCache().findAll({ queryKey: listsKey(workspaceId) })) {
    const input = queryKey[3] as ListInput;
    const isIn = belongs(thread, input);
    queries.setQueryData<ListPages>(queryKey, (list) => list && withThread(list, thread, input, isIn));
    // Whether words or a channel are in it, the server alone can tell.
    if (isIn === null && !holds(queries.getQueryData<ListPages>(queryKey), thread.id)) {
      const isShort = queries.getQueryData<ListPages>(queryKey)?.pages.length === 1;
      void queries.invalidateQueries({ queryKey, refetchType: isShort ? "active" : "none" });
    }
  }
}

function holds(list: ListPages | undefined, id: string): boolean {
  return list?.pages.some(({ conversations }) => conversations.some((one) => one.id === id)) ?? false;
}

/** The order of the lists: who waits longest, else whose activity is latest. */
function comesFirst(one: Conversation, other: Conversation, { sort }: ListInput): boolean {
  const [a, b] =
    sort === "waiting"
      ? [other.waitingSince ?? "", one.waitingSince ?? ""]
      : [one.lastActivityAt, other.lastActivityAt];
  return a === b ? (sort === "waiting" ? one.id < other.id : one.id > other.id) : a > b;
}

function withThread(
  list: ListPages,
  thread: Conversation,
  input: ListInput,
  isIn: boolean | null,
): ListPages {
  const wasIn = holds(list, thread.id);
  if (!wasIn && isIn !== true) return list;
  const pages = list.pages.map((page) => {
    const others = page.conversations.filter(({ id }) => id !== thread.id);
    return others.length === page.conversations.length ? page : { ...page, conversations: others };
  });
  if (isIn === false) return { ...list, pages };

  const isBefore = (other: Conversation) => comesFirst(thread, other, input);
  const place = pages.findIndex(({ conversations }) => conversations.some(isBefore));
  const last = pages.length - 1;
  // Behind all that is loaded it comes with its page.
  if (place === -1 && pages[last]?.nextCursor !== null) return { ...list, pages };
  const target = place === -1 ? last : place;
  return {
    ...list,
    pages: pages.map((page, at) => {
      if (at !== target) return page;
      const before = page.conversations.findIndex(isBefore);
      const cut = before === -1 ? page.conversations.length : before;
      return {
        ...page,
        conversations: [...page.conversations.slice(0, cut), thread, ...page.conversations.slice(cut)],
      };
    }),
  };
}

/** A message at the end of its thread, where that is loaded. */
export function putMessage(queries: QueryClient, workspaceId: string, message: Message): void {
  const { queryKey } = threadQuery(workspaceId, message.conversationId);
  queries.setQueryData<ThreadPages>(
    queryKey,
    (thread) => thread && withTail(thread, { messages: [message] }),
  );
}

type Tail = Pick<ListMessagesReply, "messages"> & Partial<Pick<ListMessagesReply, "notes" | "milestones">>;

/** Adds what is new to the last page, and puts what changed in place. */
export function withTail(thread: ThreadPages, { messages, notes = [], milestones = [] }: Tail): ThreadPages {
  const last = thread.pages.at(-1);
  if (last === undefined || last.nextCursor !== null) return thread;
  const known = new Set(thread.pages.flatMap(idsOf));
  const isNew = ({ id }: { id: string }) => !known.has(id);
  const news = {
    messages: messages.filter(isNew),
    notes: notes.filter(isNew),
    milestones: milestones.filter(isNew),
  };
  if (idsOf(news).length === 0) return thread;
  const page = {
    ...last,
    messages: [...last.messages, ...news.messages].sort((one, other) => one.sequence - other.sequence),
    notes: [...last.notes, ...news.notes],
    milestones: [...last.milestones, ...news.milestones],
  };
  return { ...thread, pages: [...thread.pages.slice(0, -1), page] };
}

type Said = Pick<ListMessagesReply, "messages" | "notes" | "milestones">;

function idsOf({ messages, notes, milestones }: Said): string[] {
  return [...messages, ...notes, ...milestones].map(({ id }) => id);
}

const soonMs = 800;
const soon = new Set<string>();

/** Reads what the stream does not tell of a thread: notes, milestones, its lead. Once for all changes that come together. */
function readTailSoon(queries: QueryClient, workspaceId: string, { id, leadId }: Conversation): void {
  if (soon.has(id)) return;
  soon.add(id);
  setTimeout(() => {
    soon.delete(id);
    void readTail(queries, workspaceId, id);
    if (leadId !== null)
      void queries.invalidateQueries({ queryKey: leadQuery(workspaceId, leadId).queryKey });
  }, soonMs);
}

/** Reads the end of a thread that is shown; one that is only remembered is read when it is shown again. */
export async function readTail(
  queries: QueryClient,
  workspaceId: string,
  conversationId: string,
): Promise<void> {
  const { queryKey } = threadQuery(workspaceId, conversationId);
  const query = queries.getQueryCache().find({ queryKey });
  if (query === undefined) return;
  if (!query.isActive()) return void queries.invalidateQueries({ queryKey, refetchType: "none" });
  const tail = await api(workspaceId)
    .messages.list({ conversationId, start: "newest", limit: 25 })
    .then(
      (page) => page,
      () => null,
    );
  if (tail === null) return;
  queries.setQueryData<ThreadPages>(queryKey, (thread) => {
    if (thread === undefined) return thread;
    const lastKnown = thread.pages.at(-1)?.messages.at(-1)?.sequence ?? 0;
    const hasGap = (tail.messages[0]?.sequence ?? 0) > lastKnown + 1;
    if (hasGap) void queries.invalidateQueries({ queryKey });
    return hasGap ? thread : withTail(thread, tail);
  });
}

/** Forgets a thread that was erased, wherever it was shown. */
export function dropConversation(queries: QueryClient, workspaceId: string, conversationId: string): void {
  queries.setQueriesData<ListPages>(
    { queryKey: listsKey(workspaceId) },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          conversations: page.conversations.filter(({ id }) => id !== conversationId),
        })),
      },
  );
  queries.removeQueries({ queryKey: threadQuery(workspaceId, conversationId).queryKey });
  queries.removeQueries({ queryKey: conversationQuery(workspaceId, conversationId).queryKey });
}
