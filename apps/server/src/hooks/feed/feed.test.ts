import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Envelope } from "@nebulahex/contract";
import type { Tx } from "../../platform/db/index.ts";
import { newId, timeOfId } from "../../platform/ids/index.ts";
import { systemScope } from "../../platform/scope/index.ts";
import type { Company } from "../../test/company.ts";
import { Stream } from "../../test/stream.ts";
import { until } from "../../test/until.ts";
import { openWorld, type World } from "../../test/world.ts";
import { publish } from "../publish.ts";
import { sampleOf } from "../samples.ts";

async function happens(
  { ctx, clock }: World,
  { workspaceId }: Company,
  {
    event = "message.sent",
    tx = ctx.db,
    id = newId("evt"),
  }: { event?: "message.sent" | "order.lookup"; tx?: Tx; id?: string } = {},
): Promise<string> {
  const { data } = sampleOf(event, workspaceId);
  await publish(ctx, tx, systemScope(workspaceId), { id, event, data, createdAt: clock.now() });
  return id;
}

async function idsOf(company: Company, query = ""): Promise<string[]> {
  const { body } = await company.call("GET", `/events${query}`);
  return body.events.map(({ id }: Envelope) => id);
}

/** Waits until the feed shows it: other transactions of the same server may hold it back for a moment. */
function shows(company: Company, id: string) {
  return until(`${id} is shown`, async () => (await idsOf(company, "?limit=100")).includes(id));
}

/** A transaction that has stored an event and stays open until it is let go. */
async function slowEvent(world: World, company: Company) {
  const [stored, released] = [Promise.withResolvers<string>(), Promise.withResolvers<void>()];
  const done = world.ctx.db.transaction(async (tx) => {
    stored.resolve(await happens(world, company, { tx }));
    await released.promise;
  });
  const id = await stored.promise;
  return {
    id,
    commit() {
      released.resolve();
      return done;
    },
  };
}

async function follow(t: TestContext, world: World, company: Company, query = "", headers = {}) {
  const accept = { ...company.key, accept: "text/event-stream", ...headers };
  const stream = await Stream.open(`${world.url}/api/v1/events${query}`, accept);
  t.after(() => stream.leave());
  const ids = () => stream.events.filter(({ name }) => name !== "open").map(({ id }) => id);
  const brings = async (id: string) => {
    await until(`${id} comes`, () => ids().includes(id));
    return ids();
  };
  await until("it has begun", () => query !== "" || "last-event-id" in headers || stream.events.length > 0);
  return { stream, ids, brings };
}

test("events are listed as they are sent, oldest first, and go on after the last one read", async (t) => {
  const world = await openWorld(t);
  const { acme, globex } = world;
  const ids = [];
  for (let count = 0; count < 5; count += 1) ids.push(await happens(world, acme));
  const order = await happens(world, acme, { event: "order.lookup" });
  await shows(acme, order);
  await shows(globex, await happens(world, globex));

  assert.deepEqual(await idsOf(acme, "?limit=3"), ids.slice(0, 3));
  assert.deepEqual(await idsOf(acme, `?limit=3&after=${ids[2]}`), [...ids.slice(3), order]);
  assert.deepEqual(await idsOf(acme, `?after=${order}`), []);
  assert.deepEqual(await idsOf(acme, `?event=order.lookup&after=${ids[0]}`), [order]);
  const [first] = (await acme.call("GET", "/events")).body.events;
  const sent = {
    ...sampleOf("message.sent", acme.workspaceId),
    id: ids[0],
    createdAt: "2026-03-02T09:00:00Z",
  };
  assert.deepEqual(first, sent);
});

test("the neighbour's event is as missing a place as one that never was", async (t) => {
  const world = await openWorld(t);
  const theirs = await happens(world, world.globex);
  await shows(world.globex, theirs);

  const foreign = await world.acme.call("GET", `/events?after=${theirs}`);
  const missing = await world.acme.call("GET", `/events?after=${newId("evt")}`);

  assert.deepEqual([foreign.status, foreign.body.code], [404, "event.missing"]);
  assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
  const headers = { ...world.acme.key, accept: "text/event-stream", "last-event-id": theirs };
  assert.equal((await fetch(`${world.url}/api/v1/events`, { headers })).status, 404);
});

test("an event that commits late is neither lost nor passed by", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const before = await happens(world, acme);
  await shows(acme, before);
  const { ids, brings } = await follow(t, world, acme, `?after=${before}`);

  const late = await slowEvent(world, acme);
  const early = await happens(world, acme);
  assert.deepEqual(await idsOf(acme, `?after=${before}`), [], "the later one waits for the one before it");
  assert.deepEqual(ids(), []);
  await late.commit();

  assert.deepEqual(await brings(early), [late.id, early]);
  assert.deepEqual(await idsOf(acme, `?after=${before}`), [late.id, early]);
});

test("a stream begins now, brings what happens, and resumes without a gap or a double", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  await shows(acme, await happens(world, acme));
  const first = await follow(t, world, acme);
  const [open] = first.stream.events;
  assert.equal(open?.name, "open");
  first.stream.leave();

  const missed = await happens(world, acme);
  const second = await follow(t, world, acme, "", { "last-event-id": open?.id });
  assert.deepEqual(await second.brings(missed), [missed]);
  const sent = second.stream.events.find(({ id }) => id === missed);
  assert.deepEqual([sent?.name, JSON.parse(sent?.data ?? "").id], ["message.sent", missed]);
  second.stream.leave();

  const [third, fourth] = [await happens(world, acme), await happens(world, acme, { event: "order.lookup" })];
  const last = await follow(t, world, acme, "?event=order.lookup", { "last-event-id": missed });
  assert.deepEqual(await last.brings(fourth), [fourth]);
  const all = await follow(t, world, acme, "?limit=1", { "last-event-id": missed });
  assert.deepEqual(await all.brings(fourth), [third, fourth]);
});

test("many writers at once: a reader who goes on after the last one gets each event once", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const as = await acme.busyKey();
  const stored: string[] = [];
  const write = async () => {
    for (let count = 0; count < 15; count += 1) {
      await world.ctx.db.transaction(async (tx) => void stored.push(await happens(world, acme, { tx })));
    }
  };
  const writing = Promise.all([write(), write(), write()]);

  const read: string[] = [];
  await until("all are read", async () => {
    const query = read.length === 0 ? "?limit=7" : `?limit=7&after=${read.at(-1)}`;
    const { body } = await world.call("GET", `/api/v1/events${query}`, { as });
    read.push(...body.events.map(({ id }: Envelope) => id));
    return read.length >= 45;
  });

  await writing;
  assert.deepEqual(read.toSorted(), stored.toSorted());
});

test("what is older than thirty days is not shown", async (t) => {
  const world = await openWorld(t);
  const { acme, clock } = world;
  const idAt = (days: number) =>
    `evt_${timeOfId(new Date(clock.now().getTime() - days * 86_400_000))}0000000`;
  const young = idAt(29);
  await happens(world, acme, { id: idAt(31) });
  await happens(world, acme, { id: young });
  await shows(acme, young);

  assert.deepEqual(await idsOf(acme), [young]);
});

test("a stream ends with the right to read it", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const { stream } = await follow(t, world, acme);

  await world.call("DELETE", `/api/v1/auth/keys/${acme.keyId}`, { as: acme.owner });
  world.clock.advance(1000);

  await until("it is over", () => stream.isOver);
});

test("a place that somebody made up is a missing one", async (t) => {
  const { acme, url } = await openWorld(t);
  for (const [place, status] of [
    ["at_zzzzzzzzzzzzz", 404],
    ["at_", 404],
    ["7", 404],
    ["at_1", 200],
  ] as const) {
    const headers = { ...acme.key, accept: "text/event-stream", "last-event-id": place };
    const abort = new AbortController();
    const answer = await fetch(`${url}/api/v1/events`, { headers, signal: abort.signal });
    abort.abort();
    assert.equal(answer.status, status, place);
  }
});
