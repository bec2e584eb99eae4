import * as promised from "@nebulahex/contract";
import { toTime } from "../../platform/clock/index.ts";
import { type Route, route, streamRoute } from "../../platform/http/index.ts";
import { presentToVisitor } from "../message.ts";
import { listAfter } from "../message-store.ts";
import { receiveMessage } from "../receive-message.ts";
import { askForPerson } from "./ask-for-person.ts";
import { followEvents } from "./follow-events.ts";
import { leaveContact } from "./leave-contact.ts";
import { meetBot } from "./meet-bot.ts";
import { rate } from "./rate.ts";
import { readUpTo } from "./read-up-to.ts";
import { signSession } from "./session.ts";
import { startSession } from "./start-session.ts";
import { startTyping } from "./start-typing.ts";

const mostMessages = 200;

export const visitorRoutes: Route[] = [
  route(promised.meetBot, ({ params }, ctx) => meetBot(ctx, params.botId)),
  route(promised.startSession, ({ body }, ctx) => startSession(ctx, body)),
  route(promised.renewSession, ({ scope }, ctx) => {
    const { token, expiresAt } = signSession(ctx, scope);
    return { token, expiresAt: toTime(expiresAt) };
  }),
  route(promised.postMessage, ({ scope, body }, ctx) =>
    receiveMessage(ctx, scope, body.text, body.clientMessageId),
  ),
  route(promised.readMessages, async ({ scope, query }, ctx) => {
    const messages = await listAfter(ctx.db, scope, scope.caller.conversationId, query.after, mostMessages);
    return { messages: messages.map(presentToVisitor) };
  }),
  streamRoute(promised.followEvents, ({ scope }, ctx, stream) => followEvents(ctx, scope, stream)),
  route(promised.askForPerson, ({ scope }, ctx) => askForPerson(ctx, scope)),
  route(promised.rate, ({ scope, body }, ctx) => rate(ctx, scope, body)),
  route(promised.visitorTypes, ({ scope }, ctx) => startTyping(ctx, scope)),
  route(promised.visitorReads, ({ scope, body }, ctx) => readUpTo(ctx, scope, body.sequence)),
  route(promised.leaveContact, ({ scope, body }, ctx) => leaveContact(ctx, scope, body)),
];
