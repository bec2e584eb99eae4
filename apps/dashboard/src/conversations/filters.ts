import type { Conversation, ListConversationsInput } from "@nebulahex/sdk";

export const tabs = ["waiting", "mine", "bot", "resolved", "assigned", "all", "spam"] as const;
export type Tab = (typeof tabs)[number];
const channels = ["widget", "dashboard", "api"] as const;
export type Channel = (typeof channels)[number];

/** Which conversations the list shows, as the address says it; what is left out filters nothing. */
export type Filters = {
  tab?: Tab;
  bot?: string;
  channel?: Channel;
  assignee?: string;
  /** Days of the reader's own calendar, both included: 2026-03-14. */
  from?: string;
  to?: string;
  q?: string;
};

/** Reads the address; what it cannot mean is left out. */
export function readFilters(search: Record<string, unknown>): Filters {
  const tab = tabs.find((one) => one === search.tab);
  const channel = channels.find((one) => one === search.channel);
  const { bot, assignee, from, to, q } = search;
  return {
    ...(tab !== undefined && tab !== "waiting" && { tab }),
    ...(channel !== undefined && { channel }),
    ...(isId(bot, "bot") && { bot }),
    ...(isId(assignee, "mem") && { assignee }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
    ...((typeof q === "string" || typeof q === "number") && q !== "" && { q: String(q) }),
  };
}

export type ListInput = Omit<ListConversationsInput, "cursor" | "limit">;

/** What the API is asked for. */
export function inputOf(filters: Filters, memberId: string): ListInput {
  const { tab = "waiting", bot, channel, assignee, from, to, q = "" } = filters;
  return {
    ...ofTab(tab, memberId),
    ...(bot !== undefined && { botId: bot }),
    ...(channel !== undefined && { channel }),
    ...(assignee !== undefined && tab !== "mine" && { assignee }),
    ...(from !== undefined && { from: midnight(from) }),
    ...(to !== undefined && { to: midnight(to, 1) }),
    // Shorter words are not looked for; until then the list is whole.
    ...(q.trim().length >= 3 && { q: q.trim() }),
  };
}

function ofTab(tab: Tab, memberId: string): ListInput {
  switch (tab) {
    case "all":
      return {};
    case "spam":
      return { spam: "true" };
    case "mine":
      return { status: "assigned", assignee: memberId };
    case "waiting":
      return { status: tab, sort: "waiting" };
    default:
      return { status: tab };
  }
}

/** Whether a conversation belongs into a list; null where only the server can tell. */
export function belongs(thread: Conversation, input: ListInput): boolean | null {
  const isOut =
    thread.isSpam !== (input.spam === "true") ||
    (input.status !== undefined && thread.status !== input.status) ||
    (input.assignee !== undefined && thread.assignee?.memberId !== input.assignee) ||
    (input.botId !== undefined && thread.botId !== input.botId) ||
    (input.from !== undefined && Date.parse(thread.createdAt) < Date.parse(input.from)) ||
    (input.to !== undefined && Date.parse(thread.createdAt) >= Date.parse(input.to));
  if (isOut) return false;
  return input.q === undefined && input.channel === undefined ? true : null;
}

/** How many filters besides the tab are set. */
export function countOf({ bot, channel, assignee, from, to }: Filters): number {
  return [bot, channel, assignee, from, to].filter((value) => value !== undefined).length;
}

/** The same with a value changed, or without it. */
export function withFilter<Name extends keyof Filters>(
  filters: Filters,
  name: Name,
  value: Filters[Name] | undefined,
): Filters {
  const { [name]: _former, ...rest } = filters;
  return value === undefined ? rest : { ...rest, [name]: value };
}

function midnight(day: string, daysLater = 0): string {
  const at = new Date(`${day}T00:00:00`);
  at.setDate(at.getDate() + daysLater);
  return at.toISOString().replace(/\.\d+Z$/, "Z");
}

function isId(value: unknown, noun: string): value is string {
  return typeof value === "string" && value.startsWith(`${noun}_`);
}

function isDay(value: unknown): value is string {
  return (
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\d$/.test(value) &&
    !Number.isNaN(Date.parse(`${value}T00:00:00`))
  );
}
