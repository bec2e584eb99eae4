/** The ways to give a bot something, as the address names them. */
export const ways = ["text", "qa", "file", "page", "site"] as const;
export type Way = (typeof ways)[number];

export function isWay(text: unknown): text is Way {
  return ways.some((way) => way === text);
}
