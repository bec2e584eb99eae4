import * as promised from "@nebulahex/contract";
import { liveRoute, type Route, route } from "../platform/http/index.ts";
import { changeHook } from "./change-hook.ts";
import { createHook } from "./create-hook.ts";
import { deleteHook } from "./delete-hook.ts";
import { getDelivery } from "./deliveries/get-delivery.ts";
import { listDeliveries } from "./deliveries/list-deliveries.ts";
import { redeliver } from "./deliveries/redeliver.ts";
import { followEvents } from "./feed/follow-events.ts";
import { listEvents } from "./feed/list-events.ts";
import { listHooks } from "./list-hooks.ts";
import { replayHook } from "./replay-hook.ts";
import { resumeHook } from "./resume-hook.ts";
import { rotateSecret } from "./rotate-secret.ts";
import { listSamples } from "./samples.ts";
import { testHook } from "./test-hook.ts";
import { viewHook } from "./view-hook.ts";

export const hookRoutes: Route[] = [
  route(promised.createHook, ({ scope, body }, ctx) => createHook(ctx, scope, body)),
  route(promised.listHooks, ({ scope, query }, ctx) => listHooks(ctx, scope, query)),
  route(promised.getHook, ({ scope, params }, ctx) => viewHook(ctx, ctx.db, scope, params.hookId)),
  route(promised.changeHook, ({ scope, params, body }, ctx) => changeHook(ctx, scope, params.hookId, body)),
  route(promised.rotateSecret, ({ scope, params, body }, ctx) =>
    rotateSecret(ctx, scope, params.hookId, body),
  ),
  route(
    promised.deleteHook,
    async ({ scope, params }, ctx) => void (await deleteHook(ctx, scope, params.hookId)),
  ),
  route(promised.testHook, ({ scope, params }, ctx) => testHook(ctx, scope, params.hookId)),
  route(promised.resumeHook, ({ scope, params }, ctx) => resumeHook(ctx, scope, params.hookId)),
  route(promised.replayHook, ({ scope, params, body }, ctx) => replayHook(ctx, scope, params.hookId, body)),
  route(promised.getDelivery, ({ scope, params }, ctx) => getDelivery(ctx, scope, params.deliveryId)),
  route(promised.redeliver, ({ scope, params }, ctx) => redeliver(ctx, scope, params.deliveryId)),
  route(promised.listDeliveries, ({ scope, params, query }, ctx) =>
    listDeliveries(ctx, scope, params.hookId, query),
  ),
  liveRoute(
    promised.listEvents,
    ({ scope, query }, ctx) => listEvents(ctx, scope, query),
    ({ scope, query }, ctx, lastEventId) => followEvents(ctx, scope, query, lastEventId),
  ),
  route(promised.listSamples, ({ scope, query }) => listSamples(scope, query.event)),
];
