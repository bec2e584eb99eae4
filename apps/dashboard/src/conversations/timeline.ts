import type { Conversation, Lead, Message, Milestone, Note } from "@nebulahex/sdk";
import type { Outgoing } from "./outbox.ts";
import type { ThreadPages } from "./queries.ts";

/** One line of a thread, as it is drawn. */
export type Line =
  | { kind: "day"; key: string; at: string }
  | { kind: "message"; key: string; message: Message; isFirstOfRun: boolean; isLastSeen: boolean }
  | { kind: "note"; key: string; note: Note }
  | { kind: "milestone"; key: string; milestone: Milestone }
  | { kind: "lead"; key: string; at: string; name: string }
  | { kind: "rating"; key: string; at: string; score: number; comment: string | null }
  | { kind: "new"; key: string }
  | { kind: "outgoing"; key: string; outgoing: Outgoing };

type Timed = { at: string; line: Line };

type Given = {
  pages: ThreadPages["pages"];
  thread: Conversation;
  lead: Lead | null;
  outgoing: readonly Outgoing[];
  /** The last message that was looked at before; what follows is new. */
  seenUpTo: number | null;
};

/** Puts messages, notes and all that happened between them in one order, under their days. */
export function timelineOf({ pages, thread, lead, outgoing, seenUpTo }: Given): Line[] {
  const timed = pages.flatMap(linesOf);
  const hasBegin = pages[0]?.previousCursor === null;
  const first = timed[0]?.at ?? "";
  const add = (at: string, line: Line) => {
    // What is older than all that is loaded stands with the older ones.
    if (!hasBegin && at < first) return;
    const place = timed.findLastIndex((other) => other.at <= at);
    timed.splice(place + 1, 0, { at, line });
  };
  if (lead !== null) {
    const name = lead.name ?? lead.email ?? lead.phone ?? "";
    add(lead.capturedAt, { kind: "lead", key: lead.id, at: lead.capturedAt, name });
  }
  if (thread.rating !== null) add(thread.rating.at, { kind: "rating", key: "rating", ...thread.rating });

  const lines = withDays(timed);
  const lastSeen = lines.findLastIndex(
    (line) =>
      line.kind === "message" &&
      line.message.author !== "visitor" &&
      line.message.sequence <= thread.visitorReadSequence,
  );
  const seen = lines[lastSeen];
  if (seen?.kind === "message") lines[lastSeen] = { ...seen, isLastSeen: true };
  const firstNew = lines.findIndex(
    (line) =>
      seenUpTo !== null &&
      line.kind === "message" &&
      line.message.sequence > seenUpTo &&
      line.message.author !== "team",
  );
  if (firstNew > 0 && seenUpTo !== null && seenUpTo > 0)
    lines.splice(firstNew, 0, { kind: "new", key: "new" });
  const messages = pages.flatMap((page) => page.messages);
  const notes = pages.flatMap((page) => page.notes);
  for (const one of stillOut(outgoing, messages, notes))
    lines.push({ kind: "outgoing", key: one.key, outgoing: one });
  return lines;
}

function linesOf({ messages, notes, milestones }: Given["pages"][number]): Timed[] {
  const between = [
    ...notes.map((note) => ({
      afterSequence: note.afterSequence,
      at: note.createdAt,
      line: { kind: "note", key: note.id, note } as const,
    })),
    ...milestones.map((milestone) => ({
      afterSequence: milestone.afterSequence,
      at: milestone.createdAt,
      line: { kind: "milestone", key: milestone.id, milestone } as const,
    })),
  ].sort((one, other) => one.afterSequence - other.afterSequence || (one.at < other.at ? -1 : 1));

  const said: Timed[] = [];
  let next = 0;
  const takeUpTo = (sequence: number) => {
    for (let one = between[next]; one !== undefined && one.afterSequence < sequence; one = between[++next])
      said.push(one);
  };
  for (const message of messages) {
    takeUpTo(message.sequence);
    const line: Line = { kind: "message", key: message.id, message, isFirstOfRun: true, isLastSeen: false };
    said.push({ at: message.sentAt, line });
  }
  takeUpTo(Number.POSITIVE_INFINITY);
  return said;
}

function withDays(timed: readonly Timed[]): Line[] {
  const lines: Line[] = [];
  let day = "";
  for (const { at, line } of timed) {
    const thisDay = new Date(at).toDateString();
    if (thisDay !== day) lines.push({ kind: "day", key: `day ${thisDay}`, at });
    day = thisDay;
    const before = lines.at(-1);
    const isSame =
      line.kind === "message" &&
      before?.kind === "message" &&
      before.message.author === line.message.author &&
      before.message.memberId === line.message.memberId &&
      Date.parse(line.message.sentAt) - Date.parse(before.message.sentAt) < 5 * 60_000;
    lines.push(isSame ? { ...line, isFirstOfRun: false } : line);
  }
  return lines;
}

/** What is not yet among what is stored. Its words tell it where its answer was lost: it comes behind what it followed. */
function stillOut(
  outgoing: readonly Outgoing[],
  messages: readonly Message[],
  notes: readonly Note[],
): Outgoing[] {
  const taken = new Set<string>();
  return outgoing.filter((one) => {
    const stored = one.kind === "reply" ? messages : notes;
    const found = stored.find((other) => {
      if (taken.has(other.id)) return false;
      if (one.id !== undefined) return other.id === one.id;
      const place = "sequence" in other ? other.sequence - 1 : other.afterSequence;
      const isOurs = "sequence" in other ? other.channel === "dashboard" : true;
      return isOurs && place >= one.afterSequence && other.text === one.text;
    });
    if (found !== undefined) taken.add(found.id);
    return found === undefined;
  });
}
