import type { Body, createBot as Promised } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { newId } from "../platform/ids/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { type Bot, defaultSettings, present } from "./bot.ts";
import { checkCeiling } from "./check-ceiling.ts";
import { insertBot } from "./store.ts";

/** Makes a bot that can be installed at once; what is not given is said in the default words. */
export async function createBot(
  { db, clock }: Context,
  scope: Scope,
  settings: Body<typeof Promised>,
): Promise<Bot> {
  return await db.transaction(async (tx) => {
    await checkCeiling(tx, scope);
    const row = await insertBot(tx, scope, {
      id: newId("bot"),
      name: settings.name,
      greeting: settings.greeting ?? defaultSettings.greeting,
      fallbackText: settings.fallbackText ?? defaultSettings.fallbackText,
      handoverText: settings.handoverText ?? defaultSettings.handoverText,
      threshold: settings.threshold ?? defaultSettings.threshold,
      fallbacksBeforeHandover: settings.fallbacksBeforeHandover ?? defaultSettings.fallbacksBeforeHandover,
      synonyms: settings.synonyms ?? defaultSettings.synonyms,
      appearance: settings.appearance ?? {},
      now: clock.now(),
    });
    await audit({ clock }, tx, scope, { action: "bot.made", subjectId: row.id, detail: { name: row.name } });
    return present(row);
  });
}
