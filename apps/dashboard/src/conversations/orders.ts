import type { Message } from "@nebulahex/sdk";

export type LookedUp = { messageId: string; outcome: string; at: string };

/** The orders that the bot looked up in a thread, by the traces of what it said, the latest first. */
export function ordersIn(messages: readonly Message[]): LookedUp[] {
  return messages
    .flatMap(({ id, trace, text, sentAt }) => {
      const step = trace?.find((one) => one.step === "order" && one.outcome !== "asked for details");
      if (step === undefined) return [];
      const told = step.outcome === "found" ? (text.split(/[.\n]/, 1)[0] ?? step.outcome) : step.outcome;
      return [{ messageId: id, outcome: told, at: sentAt }];
    })
    .reverse();
}
