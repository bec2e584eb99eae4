/** When it was, as a reader of the locale writes it. */
export function timeIn(locale: string, at: string): string {
  try {
    return new Date(at).toLocaleString(locale);
  } catch {
    return new Date(at).toLocaleString();
  }
}
