import type { Conversation } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { SendHorizontal } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useMemberNames } from "../members/queries.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { classes } from "../ui/classes.ts";
import { useApi, useMe, useWorkspaceId } from "../workspaces/me.tsx";
import { CannedPicker, useCannedReplies } from "./canned-picker.tsx";
import { type Mode, onOpenComposer } from "./composer-mode.ts";
import { keepDraft, readDraft } from "./drafts.ts";
import { readTail } from "./keep-live.ts";
import { post } from "./outbox.ts";
import { words } from "./texts.ts";

const mostLetters = 4000;
const sayTypingEveryMs = 3000;

/** Where one answers, or notes something for the team. Enter sends; what is not sent is kept. */
export function Composer({ thread }: { thread: Conversation }) {
  const [mode, setMode] = useState<Mode>(() => (readDraft(thread.id, "note") === "" ? "reply" : "note"));
  const [text, setText] = useState(() => readDraft(thread.id, mode));
  const field = useRef<HTMLTextAreaElement>(null);
  const send = useSend(thread, mode);
  const sayTyping = useSayTyping(thread.id);
  const canned = useCannedReplies(text, mode === "reply", (changed) => write(changed));
  const isNote = mode === "note";
  const isTooLong = text.length > mostLetters;

  function write(changed: string) {
    setText(changed);
    keepDraft(thread.id, mode, changed);
    if (!isNote && changed !== "") sayTyping();
  }
  function choose(chosen: Mode) {
    setMode(chosen);
    setText(readDraft(thread.id, chosen));
    field.current?.focus();
  }
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => onOpenComposer((wished) => latest.current(wished)), []);

  function submit() {
    if (text.trim() === "" || isTooLong || thread.isBlocked) return;
    send(text.trim());
    write("");
    field.current?.focus();
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || canned.press(event)) return;
    if (event.key === "Escape") return field.current?.blur();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    submit();
  }
  return (
    <form
      className={classes("relative grid gap-2 border-t border-line px-3 py-2", isNote && "bg-warn-soft")}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Hint thread={thread} isNote={isNote} />
      {canned.isOpen && <CannedPicker {...canned} />}
      <textarea
        ref={field}
        rows={2}
        aria-label={isNote ? words.writeNote : words.reply}
        aria-autocomplete="list"
        aria-controls={canned.isOpen ? "canned-replies" : undefined}
        aria-activedescendant={canned.isOpen ? `canned-${canned.at}` : undefined}
        aria-invalid={isTooLong || undefined}
        placeholder={isNote ? words.notePlaceholder : words.replyPlaceholder}
        value={text}
        disabled={thread.isBlocked && !isNote}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={press}
        className="field-sizing-content max-h-60 min-h-14 w-full resize-none rounded-md border border-edge bg-paper px-2.5 py-1.5 text-lg focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent"
      />
      <div className="flex items-center justify-between gap-2">
        <Choice
          label={words.mode}
          value={mode}
          onChange={choose}
          options={[
            { value: "reply", label: words.reply },
            { value: "note", label: words.note },
          ]}
        />
        <span role="status" className="text-xs text-bad">
          {isTooLong && words.tooLong(text.length - mostLetters)}
        </span>
        <Button
          type="submit"
          tone="primary"
          icon={<SendHorizontal size={14} className="rtl:rotate-180" />}
          disabled={text.trim() === "" || isTooLong || (thread.isBlocked && !isNote)}
        >
          {isNote ? words.addNote : words.send}
        </Button>
      </div>
    </form>
  );
}

/** Says before one writes what one's words would do: who has the thread, and that the bot falls silent. */
function Hint({ thread, isNote }: { thread: Conversation; isNote: boolean }) {
  const { member } = useMe();
  const nameOf = useMemberNames();
  const { status, assignee, isBlocked } = thread;
  const holder = assignee?.memberId;
  const text = isNote
    ? words.noteHint
    : isBlocked
      ? words.blockedHint
      : holder !== undefined && holder !== member.id
        ? words.otherHasIt(nameOf(holder) ?? words.formerMember)
        : status === "bot"
          ? words.botHint
          : status === "resolved"
            ? words.resolvedHint
            : null;
  if (text === null) return null;
  return <p className={classes("text-xs", isNote ? "text-warn" : "text-muted")}>{text}</p>;
}

function useSend(thread: Conversation, kind: Mode) {
  const queries = useQueryClient();
  const workspaceId = useWorkspaceId();
  return (text: string) => {
    const { id: conversationId, messageCount: afterSequence } = thread;
    post({ workspaceId, conversationId, kind, text, afterSequence }, () =>
      readTail(queries, workspaceId, conversationId),
    );
  };
}

/** Tells the visitor every few seconds that somebody writes. It is a hint: nobody waits for it, and it may be lost. */
function useSayTyping(conversationId: string) {
  const api = useApi();
  const last = useRef(0);
  return () => {
    if (Date.now() - last.current < sayTypingEveryMs) return;
    last.current = Date.now();
    void api.conversations.teamTypes({ conversationId }).catch(() => undefined);
  };
}
