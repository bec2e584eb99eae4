import * as promised from "@nebulahex/contract";
import { type Route, route } from "../platform/http/index.ts";
import { ask } from "./ask.ts";

export const answeringRoutes: Route[] = [
  route(promised.ask, ({ scope, params, body }, ctx) => ask(ctx, scope, params.botId, body.question)),
];
