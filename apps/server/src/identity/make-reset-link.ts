import { createHash } from "node:crypto";
import type { Db } from "../platform/db/index.ts";
import { randomText } from "../platform/ids/index.ts";
import { linkLifetimes, linkTo } from "./letters.ts";
import { addVerification, findUserByEmail } from "./store.ts";

const letters = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A link to set a new password, for an operator to hand on where no mail is set; null when nobody has the address. */
export async function makeResetLink(db: Db, publicUrl: string, email: string): Promise<string | null> {
  const user = await findUserByEmail(db, email);
  if (user === null) return null;
  const token = randomText(40, letters);
  await addVerification(db, {
    id: randomText(24, letters),
    identifierHash: createHash("sha256").update(`reset-password:${token}`).digest("base64url"),
    value: user.id,
    forSeconds: linkLifetimes.reset,
  });
  return linkTo("reset-password", publicUrl, token);
}
