import type { IncomingMessage } from "node:http";
import type { Method } from "@nebulahex/contract";
import { Problem } from "../problem/index.ts";
import type { Route } from "./route.ts";

/** The methods that Fastify routes; HEAD is answered as GET, OPTIONS before any route. */
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "QUERY", "TRACE"];
const answered = new Set([...methods, "HEAD", "OPTIONS"]);
/** No part of a path holds a NUL; whatever else Node reads as a method is as wrong as TRACE. */
export function routableUrl(request: IncomingMessage): string {
  if (!answered.has(request.method ?? "")) request.method = "TRACE";
  return request.url?.replaceAll("%00", "%EF%BF%BD") ?? "/";
}

/** The methods that no route of a path takes, and what its caller is told. */
export function otherMethods(known: readonly Method[]): string[] {
  return methods.filter((method) => !known.some((other) => other === method));
}

export function wrongMethod(known: readonly Method[]): Problem {
  const allow = [...known, "OPTIONS"].join(", ");
  return new Problem("route.wrong_method", `This path takes ${allow}.`, { headers: { allow } });
}

export function nothingHere(): Problem {
  return new Problem("route.missing", "Nothing lives at this path. Compare it with the API reference.");
}

export function methodsByPath(routes: readonly Route[]): Map<string, Method[]> {
  const byPath = new Map<string, Method[]>();
  for (const { operation } of routes) {
    byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation.method]);
  }
  return byPath;
}

export function fastifyPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}
