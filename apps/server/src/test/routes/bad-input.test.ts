import assert from "node:assert/strict";
import { test } from "node:test";
import { isPermission, type Operation, problem, rolesWith } from "@nebulahex/contract";
import { routes } from "../../app.ts";
import { sql } from "../../platform/db/index.ts";
import type { Answer, Caller } from "../call.ts";
import type { Company } from "../company.ts";
import { openWorld, type World } from "../world.ts";
import { bodyShape, fieldsOf, fill, withValue, wrongTypeFor } from "./fill.ts";

const operations = routes.map(({ operation }) => operation);
const missing = "cnv_000000000000000000000000";

test("bad input at any route gets a problem that says what to do, and writes nothing", async (t) => {
  const world = await openWorld(t, {
    ADDRESS_CALLS_PER_MINUTE: "100000",
    VISITOR_CALLS_PER_MINUTE: "100000",
  });
  const cast = await castOf(world);
  const before = await everything(world);

  for (const operation of operations) {
    const send = sender(world, cast, operation);
    await refusesStrangers(operation, send);
    await refusesOtherMethods(world, cast, operation);
    if (operation.body !== undefined) await refusesBadBodies(operation, send);
    await treatsForeignAsMissing(operation, cast, send);
  }

  assert.deepEqual(await everything(world), before);
});

test("who lacks a permission is refused before anything is looked up", async (t) => {
  const world = await openWorld(t);
  const cast = await castOf(world);
  const { session } = await world.acme.member("viewer");

  for (const operation of operations.filter(({ needs }) => isPermission(needs) && !isForViewers(needs))) {
    const send = sender(world, cast, operation);
    const own = await send({ as: session, body: {} });
    const foreign = await send({ as: session, body: {}, ids: () => missing });
    expectProblem(own, 403, operation, "permission.missing");
    assert.deepEqual(told(own), told(foreign), operation.id);
  }
});

type Cast = { callers: Record<"member" | "session" | "visitor" | "nobody", Caller>; own: Ids; foreign: Ids };
type Ids = (name: string) => string;
type Sent = { as?: Caller; body?: unknown; headers?: Record<string, string>; ids?: Ids };
type Send = (sent: Sent) => Promise<Answer>;

async function castOf({ acme, globex }: World): Promise<Cast> {
  const visitor = await acme.visitor();
  const member = await acme.busyKey();
  const callers = { member, session: acme.owner, visitor: visitor.token, nobody: {} };
  return { callers, own: await thingsOf(acme), foreign: await thingsOf(globex) };
}

/** One thing of each noun that routes name. */
async function thingsOf(company: Company): Promise<Ids> {
  const conversationId = await company.conversation({ status: "waiting" });
  const lead = await company.call("POST", "/actions/capture-lead", {
    conversationId,
    email: "ada@example.com",
  });
  const hook = await company.subscribes("message.sent", "https://hooks.example/nebulahex");
  const things: Record<string, string> = {
    conversationId,
    botId: company.botId,
    keyId: company.keyId,
    leadId: lead.body.leadId,
    hookId: hook.body.hookId,
    sourceId: await company.knows("Opening hours", "We are open from nine to six."),
    memberId: (await company.member("agent")).memberId,
  };
  return (name) => things[name] ?? assert.fail(`Say in thingsOf how a company gets a ${name}.`);
}

function sender(world: World, cast: Cast, { needs, method, path }: Operation): Send {
  const own =
    needs === "session" || needs === "visitor" || needs === "nobody"
      ? cast.callers[needs]
      : cast.callers.member;
  return ({ as = own, ids = cast.own, ...more }) =>
    world.call(
      method,
      path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids(name)),
      { as, ...more },
    );
}

async function refusesStrangers(operation: Operation, send: Send) {
  if (operation.needs === "nobody") return;
  expectProblem(await send({ as: {} }), 401, operation);
}

async function refusesOtherMethods(world: World, cast: Cast, operation: Operation) {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => cast.own(name));
  const answer = await world.call("PUT", path);
  expectProblem(answer, 405, operation, "route.wrong_method");
  assert.ok(String(answer.headers.allow).includes(operation.method), operation.id);
  assert.equal((await world.call("OPTIONS", path)).status, 204);
}

async function refusesBadBodies(operation: Operation, send: Send) {
  const shape = bodyShape(operation.body);
  const good = fill(shape, () => missing);

  expectProblem(await send({ body: "{not json" }), 400, operation, "request.malformed");
  expectProblem(await send({ body: "a: 1", headers: { "content-type": "text/yaml" } }), 415, operation);
  expectProblem(
    await send({ body: withValue(good, ["surprise"], 1) }),
    422,
    operation,
    "request.invalid",
    "/surprise",
  );
  for (const { path, shape: field, isRequired } of fieldsOf(shape)) {
    const pointer = `/${path.join("/")}`;
    const wrong = await send({ body: withValue(good, path, wrongTypeFor(field)) });
    expectProblem(wrong, 422, operation, "request.invalid", pointer);
    if (isRequired)
      expectProblem(
        await send({ body: withValue(good, path, undefined) }),
        422,
        operation,
        "request.invalid",
        pointer,
      );
  }
}

/** Another company's thing and a malformed id answer as a missing thing does, byte for byte. */
async function treatsForeignAsMissing(operation: Operation, cast: Cast, send: Send) {
  const inPath = operation.path.includes("{");
  const inBody = fieldsOf(bodyShape(operation.body)).some(({ path }) => path.join() === "conversationId");
  if (!inPath && !inBody) return;

  const answers: Answer[] = [];
  for (const ids of [() => missing, cast.foreign, () => "not%20an%00id"]) {
    const body =
      operation.body === undefined
        ? {}
        : { body: fill(bodyShape(operation.body), () => ids("conversationId")) };
    answers.push(await send({ ids, ...body }));
  }
  for (const answer of answers) {
    expectProblem(answer, 404, operation);
    assert.deepEqual(told(answer), told(answers[0] ?? answer), operation.id);
  }
}

function expectProblem(
  answer: Answer,
  status: number,
  operation: Operation,
  code?: string,
  pointer?: string,
) {
  const where = `${operation.id}: ${JSON.stringify(answer.body)}`;
  assert.equal(answer.status, status, where);
  assert.match(String(answer.headers["content-type"]), /^application\/problem\+json/, where);
  const body = problem.parse(answer.body);
  assert.equal(body.requestId, answer.headers["request-id"], where);
  assert.equal(answer.headers["access-control-allow-origin"], "*", where);
  assert.match(body.detail, /^.{20,}[.…]$/su, where);
  if (code !== undefined) assert.equal(body.code, code, where);
  if (pointer !== undefined)
    assert.ok(
      body.errors?.some((fault) => fault.pointer.startsWith(pointer)),
      where,
    );
}

/** All of an answer but what differs from call to call. */
function told({ status, headers, body }: Answer) {
  const { requestId: _, ...rest } = body;
  const { "request-id": __, date: ___, ratelimit: ____, ...others } = headers;
  return { status, headers: others, body: rest };
}

function isForViewers(needs: string): boolean {
  const roles: readonly string[] = isPermission(needs) ? rolesWith[needs] : [];
  return roles.includes("viewer");
}

/** Every row of every table, but when keys were last used. */
async function everything({ ctx }: World) {
  const tables = await ctx.db.all(sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'identity') order by 1`);
  const counts: [string, unknown][] = [];
  for (const { name } of tables) {
    const text = `select count(*), md5(string_agg(to_jsonb(t)::text, ',' order by to_jsonb(t) - 'last_used_at')) from ${name} t`;
    const [row] = await ctx.db.all({
      name: "",
      text: name === "public.keys" ? `select count(*) from ${name}` : text,
      values: [],
    });
    counts.push([name, row]);
  }
  return counts;
}
