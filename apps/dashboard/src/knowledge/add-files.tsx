import { Check, FileUp, LoaderCircle } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { bytes } from "../language/format.ts";
import { Button } from "../ui/button.tsx";
import { Actions } from "../ui/dialog.tsx";
import { wordsOf } from "../ui/form.tsx";
import { Note } from "../ui/note.tsx";
import { words as ui } from "../ui/texts.ts";
import { words } from "./texts.ts";
import { useAddSource } from "./use-sources.ts";

const endings = ".pdf,.docx,.html,.htm,.md,.markdown,.txt,.csv,.jsonl";

type Upload = { file: File; state: "sending" | "sent" | { error: unknown } };

/** Takes files by choosing or dropping them; each goes its own way, and one that is refused says why. */
export function AddFiles({
  botId,
  given,
  onClose,
}: {
  botId: string;
  given: readonly File[];
  onClose: () => void;
}) {
  const add = useAddSource(botId);
  const input = useRef<HTMLInputElement>(null);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const isSending = uploads.some(({ state }) => state === "sending");

  async function send(files: readonly File[]) {
    const set = (file: File, state: Upload["state"]) =>
      setUploads((all) => all.map((one) => (one.file === file ? { file, state } : one)));
    setUploads((all) => [...all, ...files.map((file) => ({ file, state: "sending" as const }))]);
    for (const file of files) {
      try {
        await add({ file, fileName: file.name });
        set(file, "sent");
      } catch (error) {
        set(file, { error });
      }
    }
  }
  const sent = useRef<readonly File[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was dropped anew is sent.
  useEffect(() => {
    if (given.length === 0 || sent.current === given) return;
    sent.current = given;
    void send(given);
  }, [given]);

  return (
    <div className="grid gap-3">
      <button
        type="button"
        onClick={() => input.current?.click()}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void send([...event.dataTransfer.files]);
        }}
        className="grid justify-items-center gap-1 rounded-md border-2 border-dashed border-edge p-6 text-center hover:border-accent hover:bg-hover"
      >
        <FileUp size={20} className="text-muted" />
        <span className="font-medium">{words.chooseFiles}</span>
        <span className="text-sm text-muted">{words.fileKinds}</span>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        accept={endings}
        aria-label={words.chooseFiles}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          void send([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      <ul className="grid gap-2" aria-live="polite">
        {uploads.map(({ file, state }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be sent twice.
          <li key={place} className="grid gap-1">
            <span className="flex items-center gap-2">
              {state === "sending" && <LoaderCircle size={14} className="animate-spin text-muted" />}
              {state === "sent" && <Check size={14} className="text-good" />}
              <span className="min-w-0 grow truncate">{file.name}</span>
              <span className="text-sm text-muted">
                {state === "sending" ? words.sending : state === "sent" ? words.sent : bytes(file.size)}
              </span>
            </span>
            {typeof state === "object" && <Note tone="bad">{wordsOf(state.error)}</Note>}
          </li>
        ))}
      </ul>
      <Actions>
        <Button onClick={onClose} isBusy={isSending}>
          {ui.close}
        </Button>
      </Actions>
    </div>
  );
}
