import type { first } from "./first.ts";
import type { later } from "./later.ts";

export type Texts = typeof first & Partial<typeof later>;

/** Beside English. */
const languages = /^(ar|cs|da|de|es|fi|fr|he|hi|it|ja|ko|nl|pl|pt|ru|sv|tr|uk|zh)$/;

/** The texts of a locale in two parts: what is said before the first message, and the rest; in English where it is not spoken. Null where the network is away. */
export async function fetchTexts(locale: string, part: "first" | "later"): Promise<Texts | null> {
  const language = locale.slice(0, 2).toLowerCase();
  const file = `${languages.test(language) ? language : "en"}.${part}.json`;
  const reply = await fetch(new URL(`./texts/${file}`, import.meta.url), { credentials: "omit" }).catch(
    () => null,
  );
  return reply?.ok ? await reply.json() : null;
}
