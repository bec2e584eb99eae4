/** A number without what people write around it: `#W-123`, `w 123` and `W123` are one. */
function bare(number: string): string {
  return number.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** The digits of a number, by which all its writings are found; the whole of one that has none. */
export function placeOfNumber(number: string): string {
  const written = bare(number);
  return written.replaceAll(/\D/g, "") || written;
}

/** Whether two writings mean one number. Whoever leaves the letters out may mean any. */
export function isSameNumber(one: string, other: string): boolean {
  const [first, second] = [bare(one), bare(other)];
  if (first === second) return true;
  const isDigitsOnly = /^\d+$/.test(first) || /^\d+$/.test(second);
  return isDigitsOnly && placeOfNumber(first) === placeOfNumber(second);
}
