export const languages = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof languages;

const stored = "nebulahex.language";

/** The language chosen on this machine, else the browser's where we speak it, else English. */
export function language(): Language {
  const wished = [localStorage.getItem(stored), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wished.find(isLanguage) ?? "en";
}

/** Chooses a language. The page is drawn anew, for texts are read once. */
export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(stored, chosen);
  location.reload();
}

/** Puts the texts of the language in place; to be awaited before anything is drawn. */
export async function speak(): Promise<void> {
  document.documentElement.lang = language();
  if (language() === "de") await import("./german.ts").then(({ speakGerman }) => speakGerman());
}

function isLanguage(text: string | null): text is Language {
  return text !== null && Object.hasOwn(languages, text);
}
