import { randomBytes, randomInt } from "node:crypto";
import type { Noun } from "@nebulahex/contract";
import { systemClock } from "../clock/index.ts";

export { randomBytes };

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";
const perMs = 36 ** 3;
let lastMs = 0;
let countInMs = 0;

/**
 * A new id: the noun, nine characters of the millisecond, three that count within it, twelve at random.
 * Ids of one process sort by the order of their making.
 */
export function newId(noun: Noun): string {
  const nowMs = systemClock.now().getTime();
  if (nowMs > lastMs) {
    lastMs = nowMs;
    countInMs = 0;
  } else if (++countInMs === perMs) {
    lastMs += 1;
    countInMs = 0;
  }
  return `${noun}_${digits(lastMs, 9)}${digits(countInMs, 3)}${randomText(12, alphabet)}`;
}

/** The characters of a moment in an id, so that ids can be compared with a time. */
export function timeOfId(moment: Date): string {
  return digits(moment.getTime(), 9);
}

function digits(number: number, length: number): string {
  return number.toString(36).padStart(length, "0");
}

/** Random characters of an alphabet of at most 256, each as likely as the others. */
export function randomText(length: number, characters: string): string {
  const fair = 256 - (256 % characters.length);
  let text = "";
  while (text.length < length) {
    const byte = nextByte();
    if (byte < fair) text += characters[byte % characters.length];
  }
  return text;
}

let drawn = randomBytes(4096);
let used = 0;

/** Bytes are drawn thousands at a time, for a draw costs more than a byte, and none is used twice. */
function nextByte(): number {
  if (used === drawn.length) {
    drawn = randomBytes(4096);
    used = 0;
  }
  return drawn[used++] ?? 0;
}

/** A number from 0 to 1 for spreading things in time; not for secrets. */
export function randomShare(): number {
  return randomInt(2 ** 32) / 2 ** 32;
}
