import type { z } from "zod";
import type { ErrorCode } from "./errors.ts";
import type { Permission } from "./permissions.ts";

/**
 * Who may call: a member with a permission (by session or key), any member (`caller`), a signed-in user who
 * may have no workspace yet (`session`), a visitor with a session token (`visitor`), or anybody (`nobody`).
 */
export type Needs = Permission | "caller" | "session" | "visitor" | "nobody";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One promise of the API as data: what it needs, takes and gives. Server, SDK and OpenAPI are made from it. */
export type Operation = {
  readonly id: string;
  readonly method: Method;
  /** The whole path, parameters in braces: `/api/v1/bots/{botId}`. */
  readonly path: string;
  readonly needs: Needs;
  readonly summary: string;
  /** What the summary leaves open, in Markdown. */
  readonly description?: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly status: 200 | 201 | 204;
  /** Absent where nothing is answered (204) or where the answer is a stream of server-sent events. */
  readonly reply?: z.ZodType;
  readonly stream?: true;
  /** Whether the reply goes on as a stream of server-sent events for who accepts that. */
  readonly isLive?: true;
  /** The body may be a form with a file (`multipart/form-data`) too. */
  readonly takesFile?: true;
  /** Whether the whole list, not a page of it, is given as CSV to who accepts `text/csv`. */
  readonly isTable?: true;
  /** A field of the reply that a replay by Idempotency-Key leaves out, for it is shown once. */
  readonly secret?: string;
  /** The reply is nothing but a secret: it is never stored, and a repeat is a new call. */
  readonly showsOnce?: true;
  /** Errors of this operation besides those that any call can meet. */
  readonly problems?: readonly ErrorCode[];
};

export function operation<const O extends Operation>(promise: O): O {
  return promise;
}

/** Whether an Idempotency-Key is kept with the answer. Strangers have no name to keep it under; visitors have `clientMessageId`. */
export function keepsAnswer({ method, showsOnce, needs }: Operation): boolean {
  return method === "POST" && !showsOnce && needs !== "nobody" && needs !== "visitor";
}

/** Whether the body may be a form of fields (`application/x-www-form-urlencoded`) too: that of an action may. */
export function takesForm({ path }: Pick<Operation, "path">): boolean {
  return path.startsWith("/api/v1/actions/");
}

/** Finds the operations among all that the contract exports. */
export function isOperation(value: unknown): value is Operation {
  return typeof value === "object" && value !== null && "path" in value && "needs" in value;
}

type ParameterNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

export type Params<O extends Operation> = { readonly [Name in ParameterNames<O["path"]>]: string };
export type Query<O extends Operation> = O extends { query: z.ZodObject } ? z.output<O["query"]> : undefined;
export type Body<O extends Operation> = O extends { body: z.ZodType } ? z.output<O["body"]> : undefined;
export type Reply<O extends Operation> = O extends { reply: z.ZodType } ? z.input<O["reply"]> : unknown;
