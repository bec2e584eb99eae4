import * as promised from "@nebulahex/contract";
import { type Route, route } from "../platform/http/index.ts";
import { getAnalytics } from "./get-analytics.ts";
import { listKeyActivity } from "./key-activity.ts";
import { listUnanswered } from "./list-unanswered.ts";
import { replayThreshold } from "./replay-threshold.ts";

export const analyticsRoutes: Route[] = [
  route(promised.listKeyActivity, ({ scope, params, query }, ctx) =>
    listKeyActivity(ctx, scope, params.keyId, query),
  ),
  route(promised.getAnalytics, ({ scope, query }, ctx) => getAnalytics(ctx, scope, query)),
  route(promised.listUnanswered, ({ scope, params, query }, ctx) =>
    listUnanswered(ctx, scope, params.botId, query),
  ),
  route(promised.replayThreshold, ({ scope, params, query }, ctx) =>
    replayThreshold(ctx, scope, params.botId, query),
  ),
];
