import type { Body, Needs, Operation, Params, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../context/index.ts";
import type { MemberScope, Scope, VisitorScope } from "../scope/index.ts";
import type { Caller, User } from "./caller.ts";
import type { Row } from "./csv.ts";
import type { EventStream } from "./event-stream.ts";

type ScopeFor<N extends Needs> = N extends "nobody" | "session"
  ? Scope | null
  : N extends "visitor"
    ? VisitorScope
    : MemberScope;

export type Input<O extends Operation> = {
  readonly scope: ScopeFor<O["needs"]>;
  readonly user: O["needs"] extends "session" ? User : User | null;
  readonly params: Params<O>;
  readonly query: Query<O>;
  readonly body: Body<O>;
  readonly caller: Caller;
  /** The IP address the call comes from. */
  readonly address: string;
};

export type Handler<O extends Operation> = (input: Input<O>, ctx: Context) => Promise<Reply<O>> | Reply<O>;
export type StreamHandler<O extends Operation> = (
  input: Input<O>,
  ctx: Context,
  stream: EventStream,
) => Promise<void>;

/** Begins a stream: what is wrong is told before it opens. Answers with what sends. */
export type LiveHandler<O extends Operation> = (
  input: Input<O>,
  ctx: Context,
  lastEventId: string | null,
) => Promise<(stream: EventStream) => void>;

/** The rows of a whole list, the names of its columns first. */
export type TableHandler<O extends Operation> = (input: Input<O>, ctx: Context) => AsyncIterable<Row>;

export type Route =
  | {
      readonly operation: Operation;
      readonly handle: Handler<Operation>;
      readonly goOn?: LiveHandler<Operation>;
      readonly rows?: TableHandler<Operation>;
    }
  | { readonly operation: Operation; readonly follow: StreamHandler<Operation> };

/** Binds a promise of the contract to the act that keeps it. */
export function route<const O extends Operation>(operation: O, handle: Handler<O>): Route {
  return { operation, handle: handle as unknown as Handler<Operation> };
}

/** The same for a stream of server-sent events, which lasts until either side closes it. */
export function streamRoute<const O extends Operation>(operation: O, follow: StreamHandler<O>): Route {
  return { operation, follow: follow as unknown as StreamHandler<Operation> };
}

/** An answer that goes on as a stream for who accepts server-sent events. */
export function liveRoute<const O extends Operation>(
  operation: O,
  handle: Handler<O>,
  goOn: LiveHandler<O>,
): Route {
  return { ...route(operation, handle), goOn: goOn as unknown as LiveHandler<Operation> } as Route;
}

/** A list that is given as CSV, the whole of it, to who accepts that. */
export function tableRoute<const O extends Operation>(
  operation: O,
  handle: Handler<O>,
  rows: TableHandler<O>,
): Route {
  return { ...route(operation, handle), rows: rows as unknown as TableHandler<Operation> } as Route;
}
