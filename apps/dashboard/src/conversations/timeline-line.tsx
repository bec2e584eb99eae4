import type { Conversation, Milestone, Note } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { memo, type ReactNode } from "react";
import { clockTime, dayOf, moment } from "../language/format.ts";
import { useMemberNames } from "../members/queries.ts";
import { Button } from "../ui/button.tsx";
import { useMe, useWorkspaceId } from "../workspaces/me.tsx";
import { readTail } from "./keep-live.ts";
import { MessageBubble } from "./message-bubble.tsx";
import { discard, type Outgoing, retry } from "./outbox.ts";
import { words } from "./texts.ts";
import type { Line } from "./timeline.ts";
import { WithLinks } from "./with-links.tsx";

/** A line of the thread in its own form: said, noted, happened. */
export const TimelineLine = memo(function One({ line, thread }: { line: Line; thread: Conversation }) {
  switch (line.kind) {
    case "day":
      return (
        <Rule>
          <time dateTime={line.at}>{dayOf(line.at)}</time>
        </Rule>
      );
    case "new":
      return (
        <p className="mx-4 my-1 flex items-center gap-2 text-xs font-medium text-accent-strong before:h-px before:grow before:bg-accent after:h-px after:grow after:bg-accent">
          {words.newMessages}
        </p>
      );
    case "message":
      return <MessageBubble {...line} thread={thread} />;
    case "note":
      return <NoteBubble note={line.note} />;
    case "milestone":
      return <Happened milestone={line.milestone} />;
    case "lead":
      return <Quiet at={line.at}>{words.leadTaken(line.name)}</Quiet>;
    case "rating":
      return (
        <Quiet at={line.at}>
          {words.rated(line.score)}
          {line.comment !== null && `: “${line.comment}”`}
        </Quiet>
      );
    case "outgoing":
      return <OnItsWay outgoing={line.outgoing} />;
  }
});

function Rule({ children }: { children: ReactNode }) {
  return (
    <p className="mx-4 my-2 flex items-center gap-3 text-xs text-muted before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
      {children}
    </p>
  );
}

function Quiet({ at, children }: { at: string; children: ReactNode }) {
  return (
    <p className="px-4 py-1 text-center text-xs text-muted">
      {children}
      {" · "}
      <time dateTime={at} title={moment(at)}>
        {clockTime(at)}
      </time>
    </p>
  );
}

function NoteBubble({ note }: { note: Note }) {
  const nameOf = useMemberNames();
  return (
    <div className="flex justify-end px-4 py-1">
      <div className="max-w-[min(85%,42rem)] rounded-md border border-dashed border-warn bg-warn-soft px-3 py-2">
        <p className="mb-0.5 text-xs font-medium text-warn">
          {words.noteBy(nameOf(note.memberId) ?? words.formerMember)}
          {" · "}
          <time dateTime={note.createdAt} title={moment(note.createdAt)}>
            {clockTime(note.createdAt)}
          </time>
        </p>
        <p className="wrap-anywhere whitespace-pre-wrap">
          <WithLinks text={note.text} />
        </p>
      </div>
    </div>
  );
}

function Happened({ milestone }: { milestone: Milestone }) {
  const nameOf = useMemberNames();
  const { member } = useMe();
  const { kind, escalationReason, memberId, apiKeyId, assigneeId, createdAt } = milestone;
  const named = (id: string) => (id === member.id ? words.you : (nameOf(id) ?? words.formerMember));
  const by = apiKeyId !== null ? words.anApiKey : memberId === null ? words.theVisitor : named(memberId);
  const text = {
    escalated: escalationReason === null ? words.escalated : words[`escalated_${escalationReason}`],
    claimed: words.claimed(by),
    assigned: words.assignedTo(by, assigneeId === null ? "" : named(assigneeId)),
    unassigned: words.unassigned(by),
    resolved: words.resolvedBy(by),
    blocked: words.blockedBy(by),
    unblocked: words.unblockedBy(by),
  }[kind];
  return <Quiet at={createdAt}>{text}</Quiet>;
}

function OnItsWay({ outgoing }: { outgoing: Outgoing }) {
  const queries = useQueryClient();
  const workspaceId = useWorkspaceId();
  const { key, conversationId, kind, text, state, failure } = outgoing;
  const isNote = kind === "note";
  return (
    <div className="grid justify-items-end gap-1 px-4 py-1">
      <p
        className={`max-w-[min(85%,42rem)] rounded-md px-3 py-2 wrap-anywhere whitespace-pre-wrap ${
          isNote ? "border border-dashed border-warn bg-warn-soft" : "bg-accent text-on-accent"
        } ${state === "failed" ? "outline-2 outline-bad" : ""}`}
      >
        {text}
      </p>
      {state === "failed" ? (
        <div role="alert" className="flex flex-wrap items-center justify-end gap-2 text-xs text-bad">
          <span>
            {words.notSent} {failure?.isLost ? words.notSentLost : failure?.words}
          </span>
          <Button
            size="small"
            onClick={() => retry(key, () => void readTail(queries, workspaceId, conversationId))}
          >
            {words.tryAgain}
          </Button>
          <Button size="small" tone="quiet" onClick={() => discard(key)}>
            {words.discard}
          </Button>
        </div>
      ) : (
        <span className="text-xs text-muted">{state === "sending" ? words.sending : words.sent}</span>
      )}
    </div>
  );
}
