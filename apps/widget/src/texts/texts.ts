import { first } from "./first.ts";
import type { later } from "./later.ts";

export type Texts = typeof first & Partial<typeof later>;

/** Beside English. */
const languages = /^(ar|cs|da|de|es|fi|fr|he|hi|it|ja|ko|nl|pl|pt|ru|sv|tr|uk|zh)$/;

/** The first texts in a language, in English where it is not spoken or cannot be fetched. */
export async function fetchFirst(locale: string): Promise<Texts> {
  return { ...first, ...(await fetchTexts(locale, "first")) };
}

/** Those that are needed from the first message on, where they are not English. */
export function fetchLater(locale: string): Promise<Partial<Texts>> {
  return fetchTexts(locale, "later");
}

async function fetchTexts(locale: string, part: "first" | "later"): Promise<Partial<Texts>> {
  const language = locale.slice(0, 2).toLowerCase();
  if (!languages.test(language)) return {};
  const url = new URL(`./texts/${language}.${part}.json`, import.meta.url);
  const reply = await fetch(url, { credentials: "omit" }).catch(() => null);
  return reply?.ok ? await reply.json() : {};
}
