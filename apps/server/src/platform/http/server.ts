import type { IncomingMessage } from "node:http";
import type { Method, Operation } from "@nebulahex/contract";
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
import { addressLimit, takeOne } from "./rate-limit.ts";
import { readFields } from "./read-fields.ts";
import { readForm } from "./read-form.ts";
import { readInput } from "./read-input.ts";
import { readJson } from "./read-json.ts";
import type { Route } from "./route.ts";

/** The methods that Fastify routes; HEAD is answered as GET, OPTIONS before any route. */
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "QUERY", "TRACE"];
const answered = new Set([...methods, "HEAD", "OPTIONS"]);
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
  server.setNotFoundHandler((request, reply) => fail(nothingHere(), request, reply));
  readJson(server);
  readFields(server);
  readForm(server, ({ routeOptions }) => pathsWithFile.has(`${routeOptions.method} ${routeOptions.url}`));

  for (const route of routes) add(server, ctx, route, authenticators);
  for (const [path, known] of methodsByPath(routes)) refuseOtherMethods(server, path, known);
  return server;
}

/** No part of a path holds a NUL; whatever else Node reads as a method is as wrong as TRACE. */
function routableUrl(request: IncomingMessage): string {
  if (!answered.has(request.method ?? "")) request.method = "TRACE";
  return request.url?.replaceAll("%00", "%EF%BF%BD") ?? "/";
}

function add(server: FastifyInstance, ctx: Context, route: Route, authenticators: readonly Authenticator[]) {
  const { operation } = route;
  server.route({
    method: operation.method,
    url: fastifyPath(operation.path),
    onRequest: async (request, reply) => {
      const caller = await recognise(request, reply, ctx, authenticators);
      request.setDecorator("caller", caller);
      await takeOne(ctx, caller, reply);
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

/** The first authenticator that knows the caller; wrong credentials count against the address. */
async function recognise(
  request: FastifyRequest,
  reply: FastifyReply,
  ctx: Context,
  authenticators: readonly Authenticator[],
): Promise<Caller> {
  try {
    return await identify(request, ctx, authenticators);
  } catch (error) {
    if (error instanceof Problem) await takeOne(ctx, strangerOf(request, ctx), reply);
    throw error;
  }
}

async function identify(
  request: FastifyRequest,
  ctx: Context,
  authenticators: readonly Authenticator[],
): Promise<Caller> {
  for (const authenticate of authenticators) {
    const caller = await authenticate(request, ctx);
    if (caller !== null) return caller;
  }
  return strangerOf(request, ctx);
}

function strangerOf(request: FastifyRequest, ctx: Context): Caller {
  return { scope: null, user: null, limit: addressLimit(ctx, request) };
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

function refuseOtherMethods(server: FastifyInstance, path: string, known: readonly Method[]) {
  server.route({
    method: methods.filter((method) => !known.some((other) => other === method)),
    url: fastifyPath(path),
    onRequest: async () => {
      const allow = [...known, "OPTIONS"].join(", ");
      throw new Problem("route.wrong_method", `This path takes ${allow}.`, { headers: { allow } });
    },
    handler: () => undefined,
  });
}

function methodsByPath(routes: readonly Route[]): Map<string, Method[]> {
  const byPath = new Map<string, Method[]>();
  for (const { operation } of routes) {
    byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation.method]);
  }
  return byPath;
}

function fastifyPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}

function nothingHere(): Problem {
  return new Problem("route.missing", "Nothing lives at this path. Compare it with the API reference.");
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
