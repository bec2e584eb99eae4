import * as promised from "@nebulahex/contract";
import { type Route, route } from "../platform/http/index.ts";
import { listKeyActivity } from "./key-activity.ts";

export const analyticsRoutes: Route[] = [
  route(promised.listKeyActivity, ({ scope, params, query }, ctx) =>
    listKeyActivity(ctx, scope, params.keyId, query),
  ),
];
