import * as promised from "@nebulahex/contract";
import { type Route, route } from "../platform/http/index.ts";
import { createSource } from "./create-source.ts";
import { deleteSource } from "./delete-source.ts";
import { getSource } from "./get-source.ts";
import { getSourceContent } from "./get-source-content.ts";
import { listPassages } from "./list-passages.ts";
import { listSources } from "./list-sources.ts";
import { refreshSource } from "./refresh-source.ts";
import { updateSource } from "./update-source.ts";

export const knowledgeRoutes: Route[] = [
  route(promised.createSource, ({ scope, params, body }, ctx) =>
    createSource(ctx, scope, params.botId, body),
  ),
  route(promised.listSources, ({ scope, params, query }, ctx) =>
    listSources(ctx, scope, params.botId, query),
  ),
  route(promised.updateSource, ({ scope, params, body }, ctx) =>
    updateSource(ctx, scope, params.sourceId, body),
  ),
  route(promised.refreshSource, ({ scope, params }, ctx) => refreshSource(ctx, scope, params.sourceId)),
  route(promised.getSource, ({ scope, params }, ctx) => getSource(ctx, scope, params.sourceId)),
  route(promised.getSourceContent, ({ scope, params }, ctx) => getSourceContent(ctx, scope, params.sourceId)),
  route(promised.listPassages, ({ scope, params, query }, ctx) =>
    listPassages(ctx, scope, params.sourceId, query),
  ),
  route(
    promised.deleteSource,
    async ({ scope, params }, ctx) => void (await deleteSource(ctx, scope, params.sourceId)),
  ),
];
