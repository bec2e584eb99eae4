import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { csvSource } from "./csv/csv.ts";
import { joinSecret, type LiveDataRow, type LiveSource, placeOfSecret } from "./live-source.ts";
import { restSource } from "./rest/rest.ts";
import { sheetsSource } from "./sheets/sheets.ts";
import { shopifySource } from "./shopify/shopify.ts";
import { findListedOrders } from "./store.ts";

/** A bot's system, ready to be asked. */
export function openSource(
  { db, outbound, clock, secrets }: Context,
  scope: Scope,
  row: LiveDataRow,
): LiveSource {
  const { bot_id: botId, name, sealed_secret: sealed } = row;
  const settings = joinSecret(row, sealed === null ? null : secrets.open(sealed, placeOfSecret(botId, name)));
  const owner = scope.workspaceId;
  switch (settings.kind) {
    case "csv":
      return csvSource(db, scope, { botId, name, find: findListedOrders });
    case "rest":
      return restSource(outbound, owner, settings);
    case "sheets":
      return sheetsSource({ outbound, clock }, owner, settings);
    case "shopify":
      return shopifySource(outbound, owner, settings);
  }
}
