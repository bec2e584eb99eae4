import type { Operation } from "@nebulahex/contract";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { type Fault, Problem } from "../problem/index.ts";
import { typedFields } from "./read-fields.ts";

const nothing = z.strictObject({});

export function readInput(operation: Operation, request: FastifyRequest) {
  return {
    params: request.params,
    query: operation.query && check(operation.query, queryOf(operation.query, request), "query"),
    body:
      operation.method === "GET"
        ? undefined
        : check(operation.body ?? nothing, bodyOf(operation, request), "body"),
  };
}

/** A number is written in digits: not every text that JavaScript reads as one is one. */
function queryOf({ shape }: z.ZodObject, { query }: FastifyRequest): unknown {
  const texts = Object.entries(query as Record<string, unknown>);
  return Object.fromEntries(
    texts.map(([name, text]) => {
      const isOdd = isNumber(shape[name]) && !/^-?\d+(?:\.\d+)?$/.test(String(text));
      return [name, isOdd ? Number.NaN : text];
    }),
  );
}

function isNumber(schema: z.core.$ZodType | undefined): boolean {
  const isWrapper = [z.ZodOptional, z.ZodDefault, z.ZodNullable].some((kind) => schema instanceof kind);
  return isWrapper ? isNumber((schema as z.ZodOptional).unwrap()) : schema instanceof z.ZodNumber;
}

/** No body is an empty one; a body of `null` is not. */
function bodyOf(operation: Operation, request: FastifyRequest): unknown {
  return request.body === undefined ? {} : typedFields(request, operation.body);
}

function check(schema: z.ZodType, value: unknown, place: "query" | "body"): unknown {
  const read = schema.safeParse(value);
  if (read.success) return read.data;

  const faults = read.error.issues.flatMap((issue) => faultsOf(issue, value, place));
  const mistakes = faults.map(({ message }) => message.replace(/\.$/, "")).join("; ");
  const what = place === "query" ? "query parameters" : "body";
  throw new Problem("request.invalid", `Correct the ${what} and send it again: ${mistakes}.`, { faults });
}

function faultsOf(issue: z.core.$ZodIssue, value: unknown, place: "query" | "body"): Fault[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      pointer: pointerTo(place, [...path, key]),
      code: "unknown_field",
      message: `There is no field "${key}" here; leave it out or correct its name.`,
    }));
  }
  const name = path.join(".");
  if (issue.code === "invalid_type" && path.length > 0 && isAbsent(value, path)) {
    return [{ pointer: pointerTo(place, path), code: "missing_field", message: `${name} is missing.` }];
  }
  const where = path.length > 0 ? `${name}: ` : "";
  const message = `${where}${issue.message}`.replace(/(?<![.!?])$/, ".");
  return [{ pointer: pointerTo(place, path), code: issue.code, message }];
}

function isAbsent(value: unknown, path: readonly string[]): boolean {
  const found = path.reduce<unknown>((inner, step) => Object(inner)[step], value);
  return found === undefined;
}

/** A JSON pointer into the body; query parameters are told by their name. */
function pointerTo(place: "query" | "body", path: readonly string[]): string {
  if (place === "query") return path.join(".");
  return path.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
