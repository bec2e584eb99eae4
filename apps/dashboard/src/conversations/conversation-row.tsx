import type { Conversation } from "@nebulahex/sdk";
import { Link } from "@tanstack/react-router";
import { Clock } from "lucide-react";
import { memo } from "react";
import { span } from "../language/format.ts";
import { useMemberNames } from "../members/queries.ts";
import { Badge } from "../ui/badge.tsx";
import { classes } from "../ui/classes.ts";
import { Ago, useNow } from "../ui/time.tsx";
import { useMe, useWorkspaceId } from "../workspaces/me.tsx";
import { useBotName } from "./queries.ts";
import { useIsUnread } from "./seen.ts";
import { words } from "./texts.ts";
import { useIsTyping } from "./typing.ts";
import { visitorName } from "./visitor-name.ts";

export const rowHeight = 92;

/** After this long somebody has waited too long. */
const lateMs = 5 * 60_000;

/** A thread in the list: who, why, for how long, and what was said last. */
export const ConversationRow = memo(function Row({ thread }: { thread: Conversation }) {
  const workspaceId = useWorkspaceId();
  const isUnread = useIsUnread(workspaceId)(thread);
  const isTyping = useIsTyping(thread.id);
  return (
    <Link
      to="/w/$workspaceId/inbox/$conversationId"
      params={{ workspaceId, conversationId: thread.id }}
      search={true}
      className="grid h-full content-center gap-1 border-b border-line border-s-2 border-s-transparent px-3 hover:bg-hover focus-visible:-outline-offset-2"
      activeProps={{ className: "bg-accent-soft! border-s-accent!", "aria-current": "true" }}
    >
      <span className="flex items-center gap-2">
        {isUnread && (
          <span className="size-2 shrink-0 rounded-full bg-accent">
            <span className="sr-only">{words.unread}</span>
          </span>
        )}
        <span className={classes("truncate", isUnread ? "font-semibold" : "font-medium")}>
          {visitorName(thread)}
        </span>
        <span className="ms-auto shrink-0 text-xs text-muted">
          {thread.waitingSince === null ? (
            <Ago at={thread.lastActivityAt} />
          ) : (
            <Waiting since={thread.waitingSince} />
          )}
        </span>
      </span>
      <span className="truncate text-sm text-muted">
        {isTyping ? (
          <span className="text-accent-strong">{words.isTyping}</span>
        ) : (
          <LastMessage thread={thread} />
        )}
      </span>
      <span className="flex items-center gap-1.5 overflow-hidden">
        <Tags thread={thread} />
      </span>
    </Link>
  );
});

/** How long somebody waits: it ticks, and stands out after some minutes. */
export function Waiting({ since }: { since: string }) {
  const waits = useNow() - Date.parse(since);
  const isLate = waits >= lateMs;
  return (
    <time
      dateTime={since}
      title={words.waitsSince}
      className={classes(
        "inline-flex items-center gap-1 rounded-sm",
        isLate && "bg-warn-soft px-1 font-medium text-warn",
      )}
    >
      <Clock size={11} aria-hidden="true" />
      <span className="sr-only">{words.waitsSince}</span>
      {span(waits)}
    </time>
  );
}

function LastMessage({ thread: { lastMessage } }: { thread: Conversation }) {
  if (lastMessage === null) return words.nothingSaid;
  const { author, text } = lastMessage;
  const by = { visitor: "", bot: `${words.botSays} `, team: `${words.teamSays} ` }[author];
  return by + (text.split("\n", 1)[0] ?? "");
}

function Tags({ thread }: { thread: Conversation }) {
  const { member } = useMe();
  const nameOf = useMemberNames();
  const botName = useBotName()(thread.botId);
  const { status, assignee, isSpam, isBlocked } = thread;
  return (
    <>
      {status === "waiting" && <ReasonTag thread={thread} />}
      {status === "resolved" && <Badge tone="good">{words.resolved}</Badge>}
      {status === "bot" && <Badge>{words.withBot}</Badge>}
      {assignee !== null && (
        <Badge tone="accent">
          {assignee.memberId === member.id ? words.you : (nameOf(assignee.memberId) ?? words.formerMember)}
        </Badge>
      )}
      {status === "assigned" && assignee === null && <Badge tone="accent">{words.anApiKey}</Badge>}
      {isSpam && <Badge tone="bad">{words.spam}</Badge>}
      {isBlocked && <Badge tone="bad">{words.blocked}</Badge>}
      {botName !== null && <Badge>{botName}</Badge>}
    </>
  );
}

/** Why a thread is with the team. */
export function ReasonTag({
  thread: { escalationReason },
}: {
  thread: Pick<Conversation, "escalationReason">;
}) {
  if (escalationReason === null) return <Badge tone="accent">{words.withTeam}</Badge>;
  const tone = escalationReason === "bot_unsure" ? "warn" : "accent";
  return (
    <Badge tone={tone}>
      <span className="uppercase">{words[escalationReason]}</span>
    </Badge>
  );
}
