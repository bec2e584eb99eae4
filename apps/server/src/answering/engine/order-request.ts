import { isAskingForOrder } from "./tell-order.ts";
import type { TranscriptLine } from "./transcript.ts";

/** What a visitor has said of the order they ask for. */
export type OrderRequest = { orderNumber: string | null; email: string | null };

const order =
  "orders?|oredrs?|purchas\\w*|parcels?|packages?|packets?|shipments?|deliver(?:y|ies)|bestellung(?:en)?|pakete?|lieferung(?:en)?|sendung(?:en)?|commandes?|colis|livraisons?|pedidos?|paquetes?|env[ií]os?|ordin[ei]|pacc(?:o|hi)|spedizion[ei]|bestelling(?:en)?|pakket(?:ten)?|encomendas?";
const thing = `${order}|products?|items?|stuff|artikel|produits?|productos?|prodott[oi]`;
const whereabouts =
  "where|status|track\\w*|locat\\w*|eta|estimated|when|arriv\\w*|expect\\w*|late|delay\\w*|early|reach\\w*|receiv\\w*|deliver\\w*|shipp?ed|check\\w*|find|see|how (?:much )?(?:long|more)|show|current|number|previous|last|wo ist|wo bleibt|wann|verfolg\\w*|angekommen|où|quand|suivi|suivre|arriv\\w+|d[óo]nde|cu[áa]ndo|seguimiento|rastre\\w*|dov[’'eè]|quando|waar|wanneer|onde";
const own =
  "my|our|the|this|last|mein\\w*|unser\\w*|ma|mon|mes|mi|mis|il mio|la mia|mijn|meu|minha|i (?:\\w+ ){0,3}(?:get|receive|expect)";

const word = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");
const [namesThing, namesOrder, asksWhereabouts, isOwn] = [
  word(thing),
  word(order),
  word(whereabouts),
  word(own),
];
const wantsOtherwise = word(
  "returns?|returning|refund\\w*|cancel\\w*|exchang\\w*|invoice|pay|paying|coupon|discount|place|placing|stornier\\w*|zurück\\w*|umtausch\\w*|annul\\w*|rembours\\w*|cancelar|devol\\w*|reembols\\w*",
);
const asksForStatus = /^\W*(?:i |please |can you |pls )*(?:\w+ ){0,3}(?:the )?status\W*(?:please|pls)?\W*$/iu;

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/giu;
const marked = /#\s?(\p{L}{0,4}-?\d[\p{L}\d-]{1,19})/giu;
const lettered = /(?<![\p{L}\d])(\p{L}{1,3}-?\d{4,14}(?:-\d{1,4})?)(?![\p{L}\d])/giu;
const named = new RegExp(
  `(?:${order}|number|nummer|numéro|número|numero|no|nr|id)(?:\\s+(?:number|nummer|no|nr|id|is|ist|est|es))*[\\s.:#(]{0,4}(\\p{L}{0,3}[-\\s]?\\d{3,14}(?:-\\d{1,4})?)(?![\\p{L}\\d])`,
  "giu",
);
const alone =
  /^\W*(?:(?:yes|sure|ok|sorry|no|i|meant?|it|is|its|it's|the|my|number|order|ja|oui|sí|si)\W+){0,5}#?\s?(\p{L}{0,3}-?\d{3,14}(?:-\d{1,4})?)\W*$/iu;

/** What is asked of an order, or null when the message is about something else. What was said before is remembered. */
export function readOrderRequest(
  question: string,
  transcript: readonly TranscriptLine[],
): OrderRequest | null {
  const before = transcript.findLast(({ author }) => author !== "visitor");
  const isAnswering = before !== undefined && isAskingForOrder(before.text);
  const given = detailsIn(question, isAnswering);
  const isGiven = given.orderNumber !== null || given.email !== null;
  if (!asksForOrder(question, given) && !(isAnswering && isGiven)) return null;

  const said = transcript
    .filter(({ author }) => author === "visitor")
    .map(({ text }) => detailsIn(text, isAnswering));
  return {
    orderNumber:
      given.orderNumber ?? said.findLast(({ orderNumber }) => orderNumber !== null)?.orderNumber ?? null,
    email: given.email ?? said.findLast((earlier) => earlier.email !== null)?.email ?? null,
  };
}

function asksForOrder(text: string, { orderNumber, email: address }: OrderRequest): boolean {
  const words = text.replaceAll(email, " ");
  if (wantsOtherwise.test(words)) return false;
  if (asksForStatus.test(words) || /#\s?\p{L}{0,4}-?\d{4}/iu.test(words)) return true;
  if (namesOrder.test(words) && (orderNumber !== null || address !== null)) return true;
  const isAboutOwn = isOwn.test(words) || words.trim().split(/\s+/).length <= 4;
  return isAboutOwn && namesThing.test(words) && asksWhereabouts.test(words);
}

function detailsIn(text: string, isAnswering: boolean): OrderRequest {
  const [address = null] = text.match(email) ?? [];
  return { orderNumber: numberIn(text, isAnswering), email: address };
}

function numberIn(text: string, isAnswering: boolean): string | null {
  const words = text.replaceAll(email, " ").replaceAll(/\+\d[\d\s()/-]{6,}/g, " ");
  for (const pattern of [marked, named, lettered]) {
    const [found] = words.matchAll(pattern);
    if (found?.[1] !== undefined) return found[1].trim();
  }
  return (isAnswering && alone.exec(words)?.[1]?.trim()) || null;
}
