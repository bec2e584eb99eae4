import type { AskReply } from "@nebulahex/sdk";
import { SendHorizontal } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { inputClass } from "../ui/field.tsx";
import { wordsOf } from "../ui/form.tsx";
import { Note } from "../ui/note.tsx";
import { useApi } from "../workspaces/me.tsx";
import { words } from "./texts.ts";
import { Trace } from "./trace.tsx";

type Asked = { key: number; question: string; reply: AskReply | null; error: unknown };

type TryItProps = {
  botId: string;
  /** A question to begin with. */
  first?: string | undefined;
  /** Questions that can be asked with one press. */
  suggestions?: readonly string[];
  onAddAnswer?: (question: string) => void;
  onSave?: (question: string) => void;
  onAnswered?: (reply: AskReply) => void;
};

/** A chat with the bot in which each answer shows how it came about. Nothing is stored. */
export function TryIt({ botId, first, suggestions = [], onAddAnswer, onSave, onAnswered }: TryItProps) {
  const api = useApi();
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  const [typed, setTyped] = useState("");
  const nextKey = useRef(0);
  const isAsking = asked.some(({ reply, error }) => reply === null && error === null);

  async function ask(question: string) {
    const key = nextKey.current++;
    const set = (more: Partial<Asked>) =>
      setAsked((all) => all.map((one) => (one.key === key ? { ...one, ...more } : one)));
    setAsked((all) => [...all, { key, question, reply: null, error: null }]);
    try {
      const reply = await api.bots.ask({ botId, question });
      set({ reply });
      onAnswered?.(reply);
    } catch (error) {
      set({ error });
    }
  }
  function send(event: FormEvent) {
    event.preventDefault();
    const question = typed.trim();
    if (question === "" || isAsking) return;
    setTyped("");
    void ask(question);
  }
  const begun = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first question is asked once.
  useEffect(() => {
    if (first === undefined || first === "" || begun.current) return;
    begun.current = true;
    void ask(first);
  }, []);

  return (
    <div className="overflow-hidden rounded-md border border-line">
      <ol aria-live="polite" className="grid grid-cols-1 gap-4 p-4 empty:hidden">
        {asked.map((one) => (
          <li key={one.key} className="grid grid-cols-1 gap-2">
            <p className="max-w-prose justify-self-end rounded-md bg-accent-soft px-3 py-2 whitespace-pre-wrap">
              <span className="sr-only">{words.youAsked} </span>
              {one.question}
            </p>
            {one.reply !== null && (
              <Trace
                reply={one.reply}
                acts={
                  <>
                    {onAddAnswer && (
                      <Button size="small" onClick={() => onAddAnswer(one.question)}>
                        {words.addAnswer}
                      </Button>
                    )}
                    {onSave && (
                      <Button size="small" tone="quiet" onClick={() => onSave(one.question)}>
                        {words.saveQuestion}
                      </Button>
                    )}
                  </>
                }
              />
            )}
            {one.error !== null && <Note tone="bad">{wordsOf(one.error)}</Note>}
            {one.reply === null && one.error === null && (
              <p className="animate-pulse text-muted">{words.looking}</p>
            )}
          </li>
        ))}
      </ol>
      {asked.length === 0 && suggestions.length > 0 && (
        <div className="flex flex-wrap gap-2 p-4">
          {suggestions.map((question) => (
            <Button key={question} size="small" onClick={() => void ask(question)}>
              {question}
            </Button>
          ))}
        </div>
      )}
      <form onSubmit={send} className="flex items-center gap-2 border-line bg-sunken p-3 not-first:border-t">
        <input
          aria-label={words.question}
          placeholder={words.questionHint}
          value={typed}
          maxLength={4000}
          onChange={(event) => setTyped(event.currentTarget.value)}
          className={inputClass}
        />
        <Button type="submit" tone="primary" isBusy={isAsking} icon={<SendHorizontal size={16} />}>
          {words.askIt}
        </Button>
      </form>
    </div>
  );
}
