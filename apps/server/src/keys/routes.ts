import * as contract from "@nebulahex/contract";
import { type Route, route } from "../platform/http/index.ts";
import { createKey } from "./create-key.ts";
import { listKeys } from "./list-keys.ts";
import { renameKey } from "./rename-key.ts";
import { revealKey } from "./reveal-key.ts";
import { revokeKey } from "./revoke-key.ts";
import { viewKey } from "./view-key.ts";
import { whoAmI } from "./who-am-i.ts";

export const keyRoutes: Route[] = [
  route(contract.whoAmI, ({ scope, caller }, ctx) => whoAmI(ctx, scope, caller)),
  route(contract.createKey, ({ scope, body }, ctx) => createKey(ctx, scope, body)),
  route(contract.listKeys, ({ scope, query }, ctx) => listKeys(ctx, scope, query)),
  route(contract.getKey, ({ scope, params }, ctx) => viewKey(ctx, scope, params.keyId)),
  route(contract.revealKey, ({ scope, params }, ctx) => revealKey(ctx, scope, params.keyId)),
  route(contract.renameKey, ({ scope, params, body }, ctx) => renameKey(ctx, scope, params.keyId, body.name)),
  route(
    contract.revokeKey,
    async ({ scope, params }, ctx) => void (await revokeKey(ctx, scope, params.keyId)),
  ),
];
