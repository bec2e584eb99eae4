import { createHmac } from "node:crypto";
import { systemClock } from "../platform/clock/index.ts";

/** RFC 6238, by the true time that better-auth goes by, with the customary 30 seconds and six digits. */
export function codeOf(secret: string): string {
  const bits = [...secret].map((letter) => base32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(systemClock.now().getTime() / 30_000)));
  const hash = createHmac("sha1", Buffer.from(bytes)).update(counter).digest();
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, "0");
}

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
