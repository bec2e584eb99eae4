import type { getAnalytics as Promised, Query, Reply } from "@nebulahex/contract";
import { getBot } from "../bots/index.ts";
import {
  countConversationsByDay,
  countMessagesByDay,
  countOutcomes,
  listAsked,
  type Span,
} from "../conversations/index.ts";
import { countLeadsByDay } from "../leads/index.ts";
import { toTime } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { groupAlike } from "./group-alike.ts";
import { stretchOf } from "./span.ts";

const mostDays = 366;
const mostQuestions = 1000;
const mostAskedCount = 10;

/** The figures of a range, against the range before. */
export async function getAnalytics(
  { db, clock }: Context,
  scope: Scope,
  { days, botId }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const bot = botId === undefined ? null : (await getBot(db, scope, botId)).id;
  const { before, ...stretch } = stretchOf(days, clock.now());
  const span = { botId: bot, ...stretch };
  const perDay = await countByDay(db, scope, span);
  const now = sumOf(perDay);
  const then = before === null ? null : sumOf(await countByDay(db, scope, { botId: bot, ...before }));
  const card = (name: keyof Sums) => ({ current: now[name], previous: then?.[name] ?? null });

  return {
    from: toTime(days === "all" ? firstDay(perDay, clock.now()) : stretch.from),
    to: toTime(clock.now()),
    cards: {
      messages: card("messages"),
      conversations: card("conversations"),
      leads: card("leads"),
      fallbackRate: card("fallbackRate"),
    },
    perDay: withEmptyDays(perDay, days === "all" ? null : stretch.from, clock.now()).slice(-mostDays),
    outcomes: await countOutcomes(db, scope, span),
    mostAsked: groupAlike(await listAsked(db, scope, span, mostQuestions))
      .slice(0, mostAskedCount)
      .map((group) => ({ question: group[0]?.question ?? "", count: group.length })),
  };
}

type Day = {
  day: string;
  messages: number;
  conversations: number;
  answers: number;
  fallbacks: number;
  leads: number;
};

async function countByDay(tx: Tx, scope: Scope, span: Span): Promise<Day[]> {
  const [messages, conversations, leads] = await Promise.all([
    countMessagesByDay(tx, scope, span),
    countConversationsByDay(tx, scope, span),
    countLeadsByDay(tx, scope, span),
  ]);
  const days = new Map<string, Day>();
  for (const row of [...messages, ...conversations, ...leads]) {
    days.set(row.day, { ...(days.get(row.day) ?? emptyDay(row.day)), ...row });
  }
  return [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

const emptyDay = (day: string): Day => ({
  day,
  messages: 0,
  conversations: 0,
  answers: 0,
  fallbacks: 0,
  leads: 0,
});

type Sums = Record<"messages" | "conversations" | "leads" | "fallbackRate", number>;

function sumOf(days: readonly Day[]): Sums {
  const sum = (name: Exclude<keyof Day, "day">) => days.reduce((total, day) => total + day[name], 0);
  const replies = sum("answers") + sum("fallbacks");
  return {
    messages: sum("messages"),
    conversations: sum("conversations"),
    leads: sum("leads"),
    fallbackRate: replies === 0 ? 0 : sum("fallbacks") / replies,
  };
}

function firstDay([first]: readonly Day[], now: Date): Date {
  return new Date(first?.day ?? now.toISOString().slice(0, 10));
}

function withEmptyDays(known: readonly Day[], from: Date | null, now: Date): Day[] {
  const days: Day[] = [];
  const last = now.toISOString().slice(0, 10);
  const byDay = new Map(known.map((day) => [day.day, day]));
  const day = from === null ? firstDay(known, now) : new Date(from);
  for (; days.at(-1)?.day !== last; day.setUTCDate(day.getUTCDate() + 1)) {
    const name = day.toISOString().slice(0, 10);
    if (name > last) break;
    days.push(byDay.get(name) ?? emptyDay(name));
  }
  return days;
}
