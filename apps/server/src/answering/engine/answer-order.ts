import { readOrderRequest } from "./order-request.ts";
import { askForDetails, tellOutcome } from "./tell-order.ts";
import type { Trace } from "./trace.ts";
import type { Turn, TurnInput } from "./turn.ts";

/** Looks up the order that is asked for, or asks for what is missing; null when there is nothing to look up. */
export async function answerOrder(
  { question, transcript, orders }: TurnInput,
  trace: Trace,
): Promise<Turn | null> {
  const request = readOrderRequest(question, transcript);
  if (request === null || orders === undefined || !(await orders.areKnown())) return null;

  const say = (text: string): Extract<Turn, { kind: "answer" }> => ({
    kind: "answer",
    text,
    confidence: 1,
    sources: [],
    passages: [],
    trace: trace.steps,
  });
  const { orderNumber, email } = request;
  if (orderNumber === null || email === null) {
    const has = { orderNumber: orderNumber !== null, email: email !== null };
    const missing = [!has.orderNumber && "order number", !has.email && "email"].filter(Boolean).join(" and ");
    trace.add({ step: "order", outcome: "asked for details", detail: `Missing: ${missing}.` });
    return say(askForDetails(has));
  }
  const outcome = await orders.find(orderNumber, email);
  trace.add({ step: "order", outcome: outcome.kind.replace("_", " "), detail: "By order number and email." });
  const answer = say(tellOutcome(outcome));
  if (outcome.kind !== "found") return answer;
  return { ...answer, order: { number: outcome.order.number, source: outcome.source } };
}
