import { NebulaHexError } from "@nebulahex/sdk";
import { useSyncExternalStore } from "react";
import { api } from "../api.ts";
import { wordsOf } from "../ui/form.tsx";

/** A reply or note on its way. Its key makes a second try store nothing twice. */
export type Outgoing = {
  key: string;
  workspaceId: string;
  conversationId: string;
  kind: "reply" | "note";
  text: string;
  /** The last message that was there when it was written: its own comes behind. */
  afterSequence: number;
  at: string;
  state: "sending" | "sent" | "failed";
  /** What failed, and whether another try may do. */
  failure?: { words: string; isLost: boolean };
  /** What the server calls it, once it is stored. */
  id?: string;
};

const stored = "nebulahex.outbox";
const listeners = new Set<() => void>();
let outbox: readonly Outgoing[] = restore();

/** What is on its way into a thread, in the order it was written. */
export function useOutgoing(conversationId: string): readonly Outgoing[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => outbox,
  );
  return all.filter((one) => one.conversationId === conversationId);
}

type Written = Pick<Outgoing, "workspaceId" | "conversationId" | "kind" | "text" | "afterSequence">;

/** Shows what was written at once, and sends it. */
export function post(written: Written, onStored: () => void): void {
  const one: Outgoing = { ...written, key: newKey(), at: new Date().toISOString(), state: "sending" };
  change([...outbox, one]);
  void send(one, onStored);
}

/** Sends again what did not arrive, under the same key. */
export function retry(key: string, onStored: () => void): void {
  const one = outbox.find((outgoing) => outgoing.key === key);
  if (one?.state === "failed") void send(one, onStored);
}

/** Sends again all that the network lost. */
export function retryLost(onStored: (conversationId: string) => void): void {
  for (const { key, failure, conversationId } of outbox)
    if (failure?.isLost) retry(key, () => onStored(conversationId));
}

export function discard(key: string): void {
  change(outbox.filter((one) => one.key !== key));
}

/** Unlike randomUUID, this works on pages without https, too. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

async function send(one: Outgoing, onStored: () => void): Promise<void> {
  const { key, workspaceId, conversationId, kind, text } = one;
  update(key, { state: "sending", failure: undefined });
  try {
    const options = { idempotencyKey: key };
    const id =
      kind === "reply"
        ? (await api(workspaceId).actions.sendMessage({ conversationId, message: text }, options)).messageId
        : (await api(workspaceId).notes.add({ conversationId, text }, options)).id;
    update(key, { state: "sent", id });
    onStored();
  } catch (error) {
    // Below zero there is no answer: whether it was stored is not known, and the key makes it safe to ask again.
    const isLost = error instanceof NebulaHexError && (error.status === 0 || error.status >= 500);
    update(key, { state: "failed", failure: { words: wordsOf(error), isLost } });
  }
}

function update(key: string, changed: { [Name in keyof Outgoing]?: Outgoing[Name] | undefined }) {
  change(
    outbox.map((one) => {
      if (one.key !== key) return one;
      const { failure: _failure, ...rest } = { ...one, ...changed };
      return { ...rest, ...(changed.failure !== undefined && { failure: changed.failure }) } as Outgoing;
    }),
  );
}

function change(next: readonly Outgoing[]) {
  outbox = next;
  sessionStorage.setItem(stored, JSON.stringify(outbox));
  for (const listener of listeners) listener();
}

/** What a reload cut off may have arrived or not; the key lets it be sent again. */
function restore(): readonly Outgoing[] {
  try {
    const kept: Outgoing[] = JSON.parse(sessionStorage.getItem(stored) ?? "[]");
    return kept
      .filter(({ state }) => state !== "sent")
      .map((one) => ({ ...one, state: "failed", failure: one.failure ?? { words: "", isLost: true } }));
  } catch {
    return [];
  }
}
