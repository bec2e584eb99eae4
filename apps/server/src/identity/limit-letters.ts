import { z } from "zod";
import type { Context } from "../platform/context/index.ts";
import { invalid } from "../platform/problem/index.ts";
import { tooManyLetters } from "./problems.ts";

const [lettersAnHour, hourMs] = [5, 60 * 60 * 1000];
const address = z.email().max(254);

export function readAddress(written: unknown): string {
  const read = address.safeParse(written);
  if (!read.success) throw invalid("/email", "Write an email address, such as ada@example.com.");
  return read.data.toLowerCase();
}

/** Nobody's mailbox can be filled by strangers; the count is the same whether or not there is an account. */
export async function limitLetters({ limiter }: Context, email: string): Promise<void> {
  const taken = await limiter.take(`letters:${email}`, lettersAnHour, hourMs);
  if (!taken.allowed) throw tooManyLetters(Math.ceil(taken.retryAfterMs / 1000));
}
