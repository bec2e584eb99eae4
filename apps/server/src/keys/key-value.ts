import { hash } from "node:crypto";
import { crc32 } from "node:zlib";
import { randomText } from "../platform/ids/index.ts";

const prefix = "nhx_sk_";
const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const form = new RegExp(`^${prefix}[0-9A-Za-z]{38}$`);

/** A new value: the prefix, 32 random characters, and 6 that check all before them. */
export function makeKeyValue(): string {
  const body = prefix + randomText(32, base62);
  return body + checksum(body);
}

export function looksLikeKey(text: string): boolean {
  return text.startsWith(prefix);
}

/** Whether it can be a key at all; a slip of the pen needs no look-up. */
export function isWellFormed(value: string): boolean {
  return form.test(value) && checksum(value.slice(0, -6)) === value.slice(-6);
}

/** The SHA-256 that is kept in place of a value, in base64. */
export function hashOf(value: string): string {
  return hash("sha256", value, "base64");
}

function checksum(body: string): string {
  let rest = crc32(body);
  let text = "";
  while (text.length < 6) {
    text = base62.charAt(rest % 62) + text;
    rest = Math.floor(rest / 62);
  }
  return text;
}
