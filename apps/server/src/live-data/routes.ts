import * as promised from "@nebulahex/contract";
import { type Route, route } from "../platform/http/index.ts";
import { deleteLiveData } from "./delete-live-data.ts";
import { listLiveData, showLiveData } from "./get-live-data.ts";
import { saveLiveData } from "./save-live-data.ts";
import { tryLiveData } from "./try-live-data.ts";

export const liveDataRoutes: Route[] = [
  route(promised.listLiveData, ({ scope, params }, ctx) => listLiveData(ctx, scope, params.botId)),
  route(promised.getLiveData, ({ scope, params }, ctx) =>
    showLiveData(ctx, scope, params.botId, params.name),
  ),
  route(promised.saveLiveData, ({ scope, params, body }, ctx) => saveLiveData(ctx, scope, params, body)),
  route(promised.deleteLiveData, ({ scope, params }, ctx) =>
    deleteLiveData(ctx, scope, params.botId, params.name),
  ),
  route(promised.tryLiveData, ({ scope, params, body }, ctx) => tryLiveData(ctx, scope, params, body)),
];
