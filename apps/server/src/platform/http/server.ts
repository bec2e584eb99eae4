import type { Operation } from "@nebulahex/contract";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import type { Context } from "../context/index.ts";
import { newId } from "../ids/index.ts";
import { Problem } from "../problem/index.ts";
import { type AnyInput, answer } from "./answer.ts";
import { type Authenticator, authorize, type Caller } from "./caller.ts";
import { closeIdleConnections } from "./close-idle.ts";
import { allowAnyOrigin } from "./cross-origin.ts";
import { sendCsv, wantsCsv } from "./csv.ts";
import {
  closeEventStreams,
  type EventStream,
  lastEventIdOf,
  openEventStream,
  wantsEventStream,
} from "./event-stream.ts";
import { fail } from "./fail.ts";
import { fastifyPath, methodsByPath, nothingHere, otherMethods, routableUrl, wrongMethod } from "./paths.ts";
import { takeOne } from "./rate-limit.ts";
import { readFields } from "./read-fields.ts";
import { readForm } from "./read-form.ts";
import { readInput } from "./read-input.ts";
import { readJson } from "./read-json.ts";
import { identify, recognise } from "./recognise.ts";
import type { Route } from "./route.ts";

const mostBodyBytes = 10 * 1024 * 1024;
/** As many as Node reads at all, so that a long id is as missing as a short one. */
const mostUrlCharacters = 16 * 1024;

/** The HTTP side of the product: each route authenticated, limited, read, scoped, answered by its schema. */
export function createServer(
  ctx: Context,
  routes: readonly Route[],
  authenticators: readonly Authenticator[],
) {
  const loggerInstance: FastifyBaseLogger = ctx.log;
  const server = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId("req"),
    trustProxy: ctx.config.trustProxy > 0 && ((_address, hop) => hop < ctx.config.trustProxy),
    // A logger for each call costs more than the call's own work; who logs names the request.
    childLoggerFactory: (logger) => logger,
    bodyLimit: mostBodyBytes,
    routerOptions: { maxParamLength: mostUrlCharacters },
    forceCloseConnections: "idle",
    rewriteUrl: routableUrl,
    frameworkErrors: fail,
  });

  const pathsWithFile = new Set(
    routes.flatMap(({ operation }) =>
      operation.takesFile ? [`${operation.method} ${fastifyPath(operation.path)}`] : [],
    ),
  );
  server.decorateRequest("caller", null);
  server.addHook("onRequest", allowAnyOrigin);
  if (ctx.log.isLevelEnabled("debug")) server.addHook("onResponse", logAnswer);
  closeIdleConnections(server);
  server.addHook("preClose", async () => closeEventStreams());
  server.setErrorHandler(fail);
  const count: Count = async (request, reply) => {
    const caller = await recognise(request, reply, ctx, authenticators);
    await takeOne(ctx, caller, reply);
    return caller;
  };
  server.setNotFoundHandler(async (request, reply) => {
    await count(request, reply);
    return fail(nothingHere(), request, reply);
  });
  readJson(server);
  readFields(server);
  readForm(server, ({ routeOptions }) => pathsWithFile.has(`${routeOptions.method} ${routeOptions.url}`));

  for (const route of routes) add(server, ctx, route, authenticators, count);
  for (const [path, known] of methodsByPath(routes)) {
    const refuse: Count = async (request, reply) => {
      await count(request, reply);
      throw wrongMethod(known);
    };
    const url = fastifyPath(path);
    server.route({ method: otherMethods(known), url, onRequest: refuse, handler: () => undefined });
  }
  return server;
}

/** Finds out who calls, and counts the call against their window. */
type Count = (request: FastifyRequest, reply: FastifyReply) => Promise<Caller>;

function add(
  server: FastifyInstance,
  ctx: Context,
  route: Route,
  authenticators: readonly Authenticator[],
  count: Count,
) {
  const { operation } = route;
  server.route({
    method: operation.method,
    url: fastifyPath(operation.path),
    onRequest: async (request, reply) => {
      const caller = await count(request, reply);
      request.setDecorator("caller", caller);
      authorize(operation, caller);
    },
    handler: async (request, reply) => {
      const caller = request.getDecorator<Caller>("caller");
      const input = inputOf(operation, request, caller);
      const checkRight = async () => authorize(operation, await identify(request, ctx, authenticators));
      if ("follow" in route) {
        const stream = openEventStream(request, reply);
        if (operation.needs !== "visitor") endWithTheRight(stream, checkRight);
        return route.follow(input, ctx, stream);
      }
      if (route.goOn !== undefined && wantsEventStream(request)) {
        const send = await route.goOn(input, ctx, lastEventIdOf(request));
        const stream = openEventStream(request, reply);
        endWithTheRight(stream, checkRight);
        return send(stream);
      }

      if (route.rows !== undefined && wantsCsv(request)) {
        return sendCsv(reply, route.operation.path, route.rows(input, ctx));
      }

      const { status, body, isReplay } = await answer(ctx, route, request, input);
      await endOfTurn();
      reply.code(status);
      if (isReplay) reply.header("idempotent-replayed", "true");
      if (body === null) return reply.send();
      return reply.type("application/json; charset=utf-8").send(body);
    },
  });
}

/** Answers that are ready together are written together, so that a proxy on the same machine wakes once for all of them. */
function endOfTurn(): Promise<void> {
  return new Promise((goOn) => void setImmediate(goOn));
}

function inputOf(operation: Operation, request: FastifyRequest, caller: Caller): AnyInput {
  const { params, query, body } = readInput(operation, request);
  const address = request.ip;
  const scope = caller.scope && { ...caller.scope, address };
  return { scope, user: caller.user, params, query, body, caller, address } as unknown as AnyInput;
}

/** Asks each second whether the listener may still hear it. A database that is away takes no right. */
function endWithTheRight(stream: EventStream, check: () => Promise<void>): void {
  const asking = setInterval(() => {
    check().catch((error: unknown) => {
      if (error instanceof Problem) stream.close();
    });
  }, 1000);
  stream.onClose(() => clearInterval(asking));
}

async function logAnswer(request: FastifyRequest, reply: FastifyReply) {
  const line = {
    requestId: request.id,
    method: request.method,
    route: request.routeOptions.url,
    status: reply.statusCode,
    durationMs: Math.round(reply.elapsedTime * 10) / 10,
  };
  request.log.debug(line, "answered");
}
