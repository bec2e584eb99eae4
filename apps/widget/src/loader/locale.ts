/** Written from right to left. */
const rightToLeft = /^(ar|fa|he|ur)\b/;

/** The language to speak: asked for, else the page's, else the browser's. */
export function localeOf(asked: string | undefined): string {
  return asked || document.documentElement.lang || navigator.language;
}

export function directionOf(locale: string): "rtl" | "ltr" {
  return rightToLeft.test(locale.toLowerCase()) ? "rtl" : "ltr";
}

/** The launcher's one word, where it is not "Chat". */
const words: Record<string, string> = {
  ar: "محادثة",
  fa: "گفتگو",
  he: "צ׳אט",
  hi: "चैट",
  ja: "チャット",
  ko: "채팅",
  ru: "Чат",
  tr: "Sohbet",
  uk: "Чат",
  zh: "聊天",
};

export function chatIn(locale: string): string {
  return words[locale.slice(0, 2).toLowerCase()] ?? "Chat";
}
