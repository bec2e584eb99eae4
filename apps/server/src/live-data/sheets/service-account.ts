import { createPrivateKey } from "node:crypto";
import { z } from "zod";
import { unusable } from "../problems.ts";

const account = z.object({
  client_email: z.string(),
  private_key: z.string(),
  token_uri: z.url().default("https://oauth2.googleapis.com/token"),
});
export type ServiceAccount = z.output<typeof account>;

/** Reads the JSON file of a service account's key; refuses what is none. */
export function readServiceAccount(text: string): ServiceAccount {
  try {
    const read = account.parse(JSON.parse(text));
    createPrivateKey(read.private_key);
    return read;
  } catch {
    throw unusable(
      "This is not the key of a service account. Give the whole JSON file that Google offers under Keys, Add key.",
    );
  }
}
