/**
 * The words of the pages. Each folder has a `texts.ts`, in English, and a `german.ts` with the same names. A text is a
 * string, or a function of what it tells. The language is chosen once, before the first page is drawn.
 */
export type Catalogue = { readonly [name: string]: string | ((...told: never[]) => string) };

/** The same names, each with the same arguments, in another language. */
export type Translation<Texts extends Catalogue> = {
  readonly [Name in keyof Texts]: Texts[Name] extends string ? string : Texts[Name];
};

/** Names a folder's texts. They are replaced as a whole when another language is spoken. */
export function texts<const Texts extends Catalogue>(inEnglish: Texts): Translation<Texts> {
  return { ...inEnglish } as Translation<Texts>;
}

/** Speaks another language from here on: each catalogue in its place. */
export function replaceTexts(pairs: readonly (readonly [Catalogue, Catalogue])[]): void {
  for (const [spoken, translated] of pairs) Object.assign(spoken, translated);
}
