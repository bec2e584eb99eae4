import type { saveLiveData as Promised, Reply } from "@nebulahex/contract";
import { getBot } from "../bots/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { readList } from "./csv/read-list.ts";
import { partSecret, placeOfSecret, present, type Settings } from "./live-source.ts";
import { placeOfNumber } from "./order-number.ts";
import { nameInvalid, tooMany, unusable } from "./problems.ts";
import { fillIn } from "./rest/rest.ts";
import { readServiceAccount } from "./sheets/service-account.ts";
import { holdCountBeside, replaceListedOrders, saveLiveData as save } from "./store.ts";

const mostOfBot = 5;

/** Connects a bot to a system with orders. What cannot be asked is refused, and what was there stays. */
export async function saveLiveData(
  ctx: Context,
  scope: Scope,
  { botId, name }: { botId: string; name: string },
  given: Settings,
): Promise<Reply<typeof Promised>> {
  const { db, clock, secrets } = ctx;
  const bot = await getBot(db, scope, botId);
  if (!/^[a-z0-9-]{1,40}$/.test(name)) throw nameInvalid();
  checkUsable(ctx, given);
  const orders = given.kind === "csv" ? await readList(given) : [];
  const { shown, secret } = partSecret(given);

  return await db.transaction(async (tx) => {
    if ((await holdCountBeside(tx, scope, bot.id, name)) >= mostOfBot) throw tooMany(mostOfBot);
    const row = await save(tx, scope, {
      botId: bot.id,
      name,
      kind: given.kind,
      settings: shown,
      sealedSecret: secret === null ? null : secrets.seal(secret, placeOfSecret(bot.id, name)),
      now: clock.now(),
    });
    const listed = orders.map((found) => ({ ...found, place: placeOfNumber(found.order.number) }));
    await replaceListedOrders(tx, scope, bot.id, name, listed);
    await audit(ctx, tx, scope, {
      action: "live_data.saved",
      subjectId: bot.id,
      detail: { name, kind: given.kind },
    });
    return present(row);
  });
}

function checkUsable({ outbound }: Context, given: Settings): void {
  if (given.kind === "sheets") readServiceAccount(given.serviceAccount);
  const url =
    given.kind === "rest"
      ? fillIn(given.url, { orderNumber: "1", email: "a@b.example" })
      : given.kind === "shopify"
        ? given.shopUrl
        : null;
  const fault = url === null ? null : outbound.checkTarget("live-data", url);
  if (fault !== null) throw unusable(fault.message);
}
