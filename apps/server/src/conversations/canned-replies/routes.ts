import * as promised from "@nebulahex/contract";
import { type Route, route } from "../../platform/http/index.ts";
import { deleteCannedReply } from "./delete-canned-reply.ts";
import { listCannedReplies } from "./list-canned-replies.ts";
import { createCannedReply, updateCannedReply } from "./save-canned-reply.ts";

export const cannedReplyRoutes: Route[] = [
  route(promised.listCannedReplies, ({ scope, query }, ctx) => listCannedReplies(ctx, scope, query)),
  route(promised.createCannedReply, ({ scope, body }, ctx) => createCannedReply(ctx, scope, body)),
  route(promised.updateCannedReply, ({ scope, params, body }, ctx) =>
    updateCannedReply(ctx, scope, params.cannedReplyId, body),
  ),
  route(promised.deleteCannedReply, ({ scope, params }, ctx) =>
    deleteCannedReply(ctx, scope, params.cannedReplyId),
  ),
];
