/** Written from right to left. */
const rightToLeft = /^(ar|fa|he|ur)\b/;

/** The language to speak: asked for, else the page's, else the browser's. */
export function localeOf(asked: string | undefined): string {
  return asked || document.documentElement.lang || navigator.language;
}

export function directionOf(locale: string): "rtl" | "ltr" {
  return rightToLeft.test(locale.toLowerCase()) ? "rtl" : "ltr";
}
