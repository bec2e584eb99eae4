import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { type ErrorCode, errors, type Operation } from "@nebulahex/contract";
import { routes } from "../../app.ts";
import { sql } from "../../platform/db/index.ts";
import type { Answer, Caller } from "../call.ts";
import { until } from "../until.ts";
import { openWorld, type World } from "../world.ts";
import { contentsOf } from "./contents.ts";
import { bodyShape, fill } from "./fill.ts";
import { makeThings, nounOfParameter, type Things } from "./things.ts";

export const operations: readonly Operation[] = routes.map(({ operation }) => operation);

/** What a probe changes of a good call. */
type Changes = {
  as?: Caller;
  ids?: Things;
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
};

/** A world with two companies that have one of everything, and ways to call each operation almost rightly. */
export type Gate = {
  call: World["call"];
  own: Things;
  foreign: Things;
  owner: Caller;
  viewer: Caller;
  keyHolder: Caller;
  /** Calls an operation as somebody who may, filled in rightly but for the changes. */
  probe(operation: Operation, changes: Changes): Promise<Answer>;
  bodyOf(operation: Operation, ids?: Things): unknown;
};

const unhurried = { ADDRESS_CALLS_PER_MINUTE: "100000", VISITOR_CALLS_PER_MINUTE: "100000" };

/** Puts a probe to every operation, and proves that none of it has written anything. */
export async function probeAll(
  t: TestContext,
  probe: (gate: Gate, operation: Operation) => Promise<void>,
  prepare: (world: World, gate: Gate) => Promise<void> = async () => undefined,
): Promise<void> {
  const world = await openWorld(t, unhurried);
  const gate = await openGate(world);
  await prepare(world, gate);
  await isQuiet(world);
  const before = await contentsOf(world.ctx);

  for (const operation of operations) await t.test(operation.id, () => probe(gate, operation));

  assert.deepEqual(await contentsOf(world.ctx), before);
}

async function openGate({ acme, globex, call }: World): Promise<Gate> {
  const visitor = await acme.visitorIn({ status: "waiting" });
  const [own, foreign] = [await makeThings(acme), await makeThings(globex)];
  const { session: viewer } = await acme.member("viewer");
  const keyHolder = await acme.busyKey();
  await call("GET", "/api/v1/auth/me", { as: keyHolder });

  const callers: Partial<Record<Operation["needs"], Caller>> = {
    nobody: {},
    visitor: visitor.token,
    session: acme.owner,
  };
  const bodyOf = ({ body, id }: Operation, ids = own) =>
    body === undefined ? undefined : fill(bodyShape(body), ids, `the body of ${id}`);

  return {
    call,
    own,
    foreign,
    owner: acme.owner,
    viewer,
    keyHolder,
    bodyOf,
    probe(
      operation,
      {
        as = callers[operation.needs] ?? keyHolder,
        ids = own,
        query = neededQuery(operation),
        headers = {},
        ...more
      },
    ) {
      const body = "body" in more ? more.body : bodyOf(operation);
      return call(operation.method, pathOf(operation, ids) + query, { as, body, headers });
    },
  };
}

/** The parameters that an operation cannot do without. */
function neededQuery({ query }: Operation): string {
  const { properties = {}, required = [] } = bodyShape(query);
  const needed = required.map((name): [string, string] => [
    name,
    String(fill(properties[name] ?? {}, String)),
  ]);
  return needed.length === 0 ? "" : `?${new URLSearchParams(needed)}`;
}

/** Waits until nothing that was begun will be written any more. */
async function isQuiet({ ctx }: World): Promise<void> {
  await until("the use of every key is noted, every job done and every delivery tried", async () => {
    const { open } = await ctx.db.one(sql<{ open: number }>`
      select (select count(*) from keys where last_used_at is null and name in ('Busy', 'First key'))
        + (select count(*) from sources where status = 'reading')
        + (select count(*) from deliveries d where not exists (select from attempts where delivery_id = d.id))
        as open`);
    return open === 0;
  });
}

/** The path of an operation with ids in the places of its parameters. */
export function pathOf({ path }: Operation, ids: Things): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids(nounOfParameter(name))));
}

const ofAnyCall =
  /^(request|route|rate_limit|idempotency|server|caller|permission|session|visitor_session)\.|^workspace\.(missing|not_chosen)$/;

/** A problem in its full form, that the contract names for this operation, with all that every answer carries. */
export function assertProblem(
  operation: Operation,
  { status, headers, body }: Answer,
  code: ErrorCode,
): void {
  const { type, title, detail, requestId, errors: faults, ...rest } = body;
  assert.deepEqual(
    { ...rest, httpStatus: status },
    { code, status: errors[code].status, httpStatus: errors[code].status },
  );
  assert.equal(title, errors[code].title);
  assert.ok(type.endsWith(`#${code}`), type);
  assert.match(detail, /^\p{Lu}.{19,}[.!]$/su);
  assert.match(requestId, /^req_[0-9a-z]{20,}$/);
  assert.equal(headers["request-id"], requestId);
  assert.match(String(headers["content-type"]), /^application\/problem\+json/);
  assert.equal(headers["access-control-allow-origin"], "*");
  assert.match(String(headers["access-control-expose-headers"]), /Retry-After.*RateLimit.*Request-Id/);
  assert.ok(
    ofAnyCall.test(code) || operation.problems?.includes(code),
    `${operation.id} does not promise ${code}.`,
  );
  for (const fault of faults ?? []) {
    assert.deepEqual(Object.keys(fault), ["pointer", "code", "message"]);
    assert.ok(fault.message.length > 10, fault.message);
  }
}

/** The body refused for what stands at one place. */
export function assertRefused(operation: Operation, answer: Answer, pointer: string): void {
  assert.equal(answer.status, 422, `${operation.id} took ${pointer}: ${JSON.stringify(answer.body)}`);
  assertProblem(operation, answer, "request.invalid");
  const pointers = answer.body.errors.map((fault: { pointer: string }) => fault.pointer);
  assert.ok(pointers.includes(pointer), `${pointer} is not among ${pointers}`);
}

/** What each call has of its own: its name, its moment and what is left of the caller's window. */
const ofOneCall = new Set(["request-id", "date", "ratelimit"]);

/** Two answers that nobody can tell apart, byte for byte. */
export function assertAlike(one: Answer, other: Answer): void {
  assert.deepEqual(shown(one), shown(other));
}

function shown({ status, headers, text }: Answer) {
  const compared = Object.entries(headers).filter(([name]) => !ofOneCall.has(name));
  return {
    status,
    headers: Object.fromEntries(compared),
    text: text.replaceAll(String(headers["request-id"]), ""),
  };
}
