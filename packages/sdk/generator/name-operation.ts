import { camelCase, pascalCase } from "./words.ts";

export type Name = { readonly group: string; readonly method: string };

/**
 * How an operation reads on the client: `listBots` of /bots is `bots.list`, `revealKey` of /auth/keys/{keyId}/reveal is
 * `keys.reveal`, `sendMessage` of /actions/send-message is `actions.sendMessage`.
 */
export function nameOperation({ id, path }: { id: string; path: string }): Name {
  const segments = path
    .replace("/api/v1/", "")
    .split("/")
    .filter((segment) => !segment.startsWith("{"))
    .map(camelCase);
  const last = segments.at(-1) ?? "";
  const verb = without(id, last);
  if (verb !== null && /^[a-z]+$/.test(verb)) return { group: last, method: verb };

  const group = segments.at(-2) ?? last;
  return { group, method: without(id, group) ?? id };
}

/** The id without the noun, in the plural or the singular; null when the noun is not in it. */
function without(id: string, noun: string): string | null {
  const word = [noun, singular(noun)].map(pascalCase).find((one) => id.includes(one));
  return word === undefined ? null : id.replace(word, "");
}

export function singular(noun: string): string {
  return noun.endsWith("ies") ? `${noun.slice(0, -3)}y` : noun.replace(/s$/, "");
}
