import * as promised from "@nebulahex/contract";
import { type Route, route, streamRoute } from "../platform/http/index.ts";
import { assign } from "./assign.ts";
import { blockVisitor } from "./block-visitor.ts";
import { captureLead } from "./capture-lead.ts";
import { claim } from "./claim.ts";
import { eraseConversation } from "./erase-conversation.ts";
import { escalate } from "./escalate.ts";
import { giveFeedback } from "./feedback/give-feedback.ts";
import { getConversation } from "./get-conversation.ts";
import { followInbox } from "./inbox/follow-inbox.ts";
import { listConversations } from "./list-conversations.ts";
import { listMessages } from "./list-messages.ts";
import { markSpam } from "./mark-spam.ts";
import { addNote } from "./notes/add-note.ts";
import { resolve } from "./resolve.ts";
import { sendMessage } from "./send-message.ts";
import { tellTyping } from "./tell-typing.ts";

export const conversationRoutes: Route[] = [
  route(promised.listConversations, ({ scope, query }, ctx) => listConversations(ctx, scope, query)),
  route(promised.getConversation, ({ scope, params }, ctx) =>
    getConversation(ctx.db, scope, params.conversationId),
  ),
  route(promised.eraseConversation, ({ scope, params }, ctx) =>
    eraseConversation(ctx, scope, params.conversationId),
  ),
  route(promised.listMessages, ({ scope, params, query }, ctx) =>
    listMessages(ctx, scope, params.conversationId, query),
  ),
  route(promised.addNote, ({ scope, params, body }, ctx) =>
    addNote(ctx, scope, params.conversationId, body.text),
  ),
  route(promised.giveFeedback, ({ scope, params, body }, ctx) =>
    giveFeedback(ctx, scope, params.messageId, body),
  ),
  route(promised.sendMessage, ({ scope, body }, ctx) =>
    sendMessage(ctx, scope, body.conversationId, body.message),
  ),
  route(promised.captureLead, ({ scope, body }, ctx) => captureLead(ctx, scope, body)),
  route(promised.resolveConversation, ({ scope, body }, ctx) => resolve(ctx, scope, body.conversationId)),
  route(promised.escalateConversation, ({ scope, body }, ctx) =>
    escalate(ctx, scope, body.conversationId, scope.apiKeyId === null ? "team" : "api"),
  ),
  streamRoute(promised.followInbox, ({ scope }, ctx, stream) => followInbox(ctx, scope, stream)),
  route(promised.blockVisitor, ({ scope, body }, ctx) =>
    blockVisitor(ctx, scope, body.conversationId, body.isBlocked),
  ),
  route(promised.markSpam, ({ scope, body }, ctx) => markSpam(ctx, scope, body.conversationId, body.isSpam)),
  route(promised.teamTypes, async ({ scope, params }, ctx) => {
    await getConversation(ctx.db, scope, params.conversationId);
    tellTyping(ctx, scope, params.conversationId, "team");
  }),
  route(promised.claimConversation, ({ scope, body }, ctx) => claim(ctx, scope, body.conversationId)),
  route(promised.assignConversation, ({ scope, body }, ctx) =>
    assign(ctx, scope, body.conversationId, body.memberId),
  ),
];
