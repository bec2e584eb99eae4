import type { Conversation, Message } from "@nebulahex/sdk";
import { Bot, CheckCheck, KeyRound, ThumbsDown, ThumbsUp } from "lucide-react";
import { useState } from "react";
import { clockTime, moment, percent } from "../language/format.ts";
import { useMemberNames } from "../members/queries.ts";
import { Badge } from "../ui/badge.tsx";
import { IconButton } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import { useMay, useMe } from "../workspaces/me.tsx";
import { useFeedback } from "./acts.ts";
import { useBotName } from "./queries.ts";
import { words } from "./texts.ts";
import { Trace } from "./trace.tsx";
import { visitorName } from "./visitor-name.ts";
import { WithLinks } from "./with-links.tsx";

type BubbleProps = { message: Message; isFirstOfRun: boolean; isLastSeen: boolean; thread: Conversation };

const tones = {
  visitor: "bg-hover",
  bot: "border border-line bg-raised",
  team: "bg-accent text-on-accent",
};

/** One message: the visitor's at the start, the bot's and the team's at the end, each in its tone and under its name. */
export function MessageBubble({ message, isFirstOfRun, isLastSeen, thread }: BubbleProps) {
  const { author, text } = message;
  return (
    <article
      className={classes(
        "flex flex-col px-4",
        isFirstOfRun ? "pt-2 pb-0.5" : "py-0.5",
        author === "visitor" ? "items-start" : "items-end",
      )}
    >
      <Byline message={message} thread={thread} isFirstOfRun={isFirstOfRun} />
      <div
        className={classes(
          "max-w-[min(85%,42rem)] rounded-md px-3 py-2 text-lg wrap-anywhere whitespace-pre-wrap",
          tones[author],
        )}
      >
        <WithLinks text={text} />
      </div>
      {author === "bot" && <BotFoot message={message} botId={thread.botId} />}
      {isLastSeen && <Seen />}
    </article>
  );
}

function Byline({ message, thread, isFirstOfRun }: Omit<BubbleProps, "isLastSeen">) {
  const nameOf = useMemberNames();
  const botNameOf = useBotName();
  const { member } = useMe();
  const { author, memberId, apiKeyId, sentAt } = message;
  const ofTeam =
    memberId === null
      ? words.theTeam
      : memberId === member.id
        ? words.you
        : (nameOf(memberId) ?? words.formerMember);
  const name = {
    visitor: visitorName(thread),
    bot: botNameOf(thread.botId) ?? words.theBot,
    team: ofTeam,
  }[author];
  if (!isFirstOfRun) return <span className="sr-only">{name}</span>;
  return (
    <p className="mb-0.5 flex items-center gap-1.5 text-xs text-muted">
      {author === "bot" && <Bot size={12} aria-hidden="true" />}
      <span className="font-medium">{name}</span>
      {apiKeyId !== null && (
        <span className="inline-flex items-center gap-0.5">
          <KeyRound size={11} aria-hidden="true" /> {words.byKey}
        </span>
      )}
      <time dateTime={sentAt} title={moment(sentAt)}>
        {clockTime(sentAt)}
      </time>
    </p>
  );
}

/** How far the visitor has read. */
function Seen() {
  return (
    <p className="mt-0.5 inline-flex items-center gap-1 text-xs text-muted">
      <CheckCheck size={12} aria-hidden="true" /> {words.seen}
    </p>
  );
}

function BotFoot({ message, botId }: { message: Message; botId: string }) {
  const [isOpen, setOpen] = useState(false);
  const { sources, confidenceScore, wasFallback, trace } = message;
  return (
    <div className="mt-1 grid max-w-[min(85%,42rem)] justify-items-end gap-1">
      {sources.length > 0 && (
        <ul aria-label={words.sources} className="flex flex-wrap justify-end gap-1">
          {sources.map(({ url, title }) => (
            <li
              key={`${title} ${url}`}
              className="max-w-64 truncate rounded-sm bg-hover px-1.5 text-xs text-muted"
            >
              {url === null ? (
                title
              ) : (
                <a
                  href={url}
                  target="_blank"
                  rel="noopener noreferrer"
                  className="hover:text-ink hover:underline"
                >
                  {title}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center justify-end gap-1">
        {wasFallback && <Badge tone="warn">{words.fallback}</Badge>}
        {trace !== null && (
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
            className="rounded-sm px-1 text-xs text-muted hover:bg-hover hover:text-ink"
          >
            {confidenceScore === null ? words.howItCame : words.howSure(percent(confidenceScore))}
          </button>
        )}
        <Thumbs message={message} />
      </div>
      {isOpen && trace !== null && <Trace message={message} botId={botId} steps={trace} />}
    </div>
  );
}

function Thumbs({ message }: { message: Message }) {
  const { mine, give } = useFeedback(message);
  const mayWrite = useMay("conversations:write");
  if (!mayWrite) return null;
  const count = (rating: "up" | "down") => message.feedback.filter((one) => one.rating === rating).length;
  const thumbs = [
    { rating: "up", label: words.thumbUp, icon: ThumbsUp },
    { rating: "down", label: words.thumbDown, icon: ThumbsDown },
  ] as const;
  return thumbs.map(({ rating, label, icon: Icon }) => (
    <span key={rating} className="inline-flex items-center text-xs text-muted">
      <IconButton
        size="small"
        label={label}
        aria-pressed={mine === rating}
        icon={<Icon size={13} fill={mine === rating ? "currentColor" : "none"} />}
        onClick={() => give(rating)}
        className={mine === rating ? "text-accent-strong" : undefined}
      />
      {count(rating) > 0 && count(rating)}
    </span>
  ));
}
