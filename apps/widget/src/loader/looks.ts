import type { Appearance, meetBot, Reply } from "@nebulahex/contract";
import { keep, readKept } from "./kept.ts";

export type Looks = Reply<typeof meetBot>;

/** How the bot looks: asked once in a tab. Null where no bot serves; its own looks where nobody can tell. */
export async function fetchLooks(host: string, bot: string): Promise<Partial<Looks> | null> {
  const name = `looks:${bot}`;
  const known = readKept<Looks>(name);
  if (known !== null) return known;
  const reply = await fetch(`${host}/api/widget/v1/bots/${bot}`, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
  }).catch(() => null);
  if (reply?.status === 404) return null;
  if (!reply?.ok) return {};
  const looks = await reply.json();
  keep(name, looks);
  return looks;
}

export type { Appearance };
