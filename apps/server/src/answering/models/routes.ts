import * as promised from "@nebulahex/contract";
import { type Route, route } from "../../platform/http/index.ts";
import { addModel } from "./add-model.ts";
import { changeModel } from "./change-model.ts";
import { listModels } from "./list-models.ts";
import { removeModel } from "./remove-model.ts";
import { tryModel } from "./try-model.ts";

export const modelRoutes: Route[] = [
  route(promised.listModels, ({ scope }, ctx) => listModels(ctx, scope)),
  route(promised.createModel, ({ scope, body }, ctx) => addModel(ctx, scope, body)),
  route(promised.updateModel, ({ scope, params, body }, ctx) =>
    changeModel(ctx, scope, params.modelId, body),
  ),
  route(promised.deleteModel, ({ scope, params }, ctx) => removeModel(ctx, scope, params.modelId)),
  route(promised.tryModel, ({ scope, params }, ctx) => tryModel(ctx, scope, params.modelId)),
];
