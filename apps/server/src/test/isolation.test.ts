import assert from "node:assert/strict";
import { test } from "node:test";
import { isPermission, type Operation } from "@nebulahex/contract";
import type { Answer, Caller } from "./call.ts";
import { askings } from "./routes/askings.ts";
import { bodyShape, fill } from "./routes/fill.ts";
import { assertAlike, assertProblem, type Gate, operations, pathOf, probeAll } from "./routes/gate.ts";
import { liveOn } from "./routes/live-on.ts";
import type { World } from "./world.ts";

const missing = [
  "nothing",
  "",
  "bot_nothing",
  "x".repeat(300),
  "\u0000",
  "' or 1=1 --",
  "../..",
  "👩‍🚀",
  "\uFFFD",
];
const used = { "idempotency-key": "used by the neighbour" };
const isOfMembers = ({ needs }: Operation) => needs === "caller" || isPermission(needs);

test("another workspace's thing, a missing one and what is no id at all answer alike, wherever the id stands", async (t) => {
  const places: string[] = [];
  await probeAll(t, async (gate, operation) => {
    for (const { place, ask } of askings(gate, operation)) {
      const isFilter = place.startsWith("query/");
      const first = await ask("nothing");
      if (!isFilter) {
        assert.equal(first.status, 404, first.text);
        assertProblem(operation, first, first.body.code);
      }
      for (const id of missing.filter((other) => !(isFilter && other === ""))) {
        assertAlike(await ask(id), first);
      }
      if (operation.needs === "nobody") continue;
      assertAlike(await ask(null), first);
      places.push(`${operation.id} ${place}`);
    }
  });
  t.diagnostic(
    `${operations.length} operations, ${places.length} ids of another workspace in path, body and filter`,
  );
});

test("what the neighbour called with an Idempotency-Key is nothing to who calls the same with the same key", async (t) => {
  let replayed = 0;
  await probeAll(
    t,
    async (gate, operation) => {
      if (operation.method !== "POST" || !isOfMembers(operation)) return;
      for (const { ask } of askings(gate, operation)) {
        assertAlike(await ask(null, used), await ask("nothing", used));
        replayed += 1;
      }
    },
    async ({ globex }, { foreign, call }) => {
      const as = await globex.busyKey();
      for (const operation of operations.filter(({ method }) => method === "POST").filter(isOfMembers)) {
        await call("POST", pathOf(operation, foreign), {
          as,
          body: fill(bodyShape(operation.body), foreign),
          headers: used,
        });
      }
    },
  );
  assert.ok(replayed > 0);
});

test("a session that names another workspace is told what it is told of a missing one", (t) =>
  probeAll(t, async (gate, operation) => {
    if (!isOfMembers(operation)) return;
    const ask = (id: string, body?: string) =>
      gate.probe(operation, {
        as: gate.owner,
        headers: { "nebulahex-workspace": id },
        ...(body !== undefined && { body }),
      });

    const first = await ask("nothing");
    assertProblem(operation, first, "workspace.missing");
    for (const id of [gate.foreign("wsp"), "wsp_nothing"]) assertAlike(await ask(id), first);
    if (operation.method !== "GET") assertAlike(await ask(gate.foreign("wsp"), "{"), first);
  }));

const lists = operations.filter(({ query }) => query !== undefined && "cursor" in query.shape);

test("a cursor of another workspace or of another list answers as a forged one", async (t) => {
  const cursors = new Map<string, string>();
  await probeAll(
    t,
    async (gate, operation) => {
      if (!lists.includes(operation)) return;
      const ask = (cursor: string) =>
        gate.probe(operation, { query: `?cursor=${encodeURIComponent(cursor)}` });

      const forged = await ask("nothing");
      assertProblem(operation, forged, "request.invalid");
      assert.deepEqual(pointersOf(forged), ["cursor"]);
      for (const cursor of ["WyJmb3JnZWQiXQ", "bnVsbA", "👩‍🚀", "", ...cursors.values()]) {
        assertAlike(await ask(cursor), forged);
      }
      if (!operation.path.includes("{")) return;
      const theirs = await askForTheirs(gate, operation, gate.foreign, String(cursors.get(operation.id)));
      assertAlike(theirs, await askForTheirs(gate, operation, () => "nothing", "nothing"));
    },
    async (world, gate) => {
      for (const [id, { cursor }] of await firstPages(world, gate)) cursors.set(id, cursor);
    },
  );
  t.diagnostic(`${lists.length} lists, each asked with ${cursors.size} cursors of another workspace`);
});

test("a cursor made up by who knows how cursors are made is refused or read, and breaks nothing", async (t) => {
  const pages = new Map<string, Page>();
  await probeAll(
    t,
    async (gate, operation) => {
      if (!lists.includes(operation)) return;
      const { as, cursor } = pages.get(operation.id) ?? assert.fail();
      const [owner, ...parts]: string[] = JSON.parse(Buffer.from(cursor, "base64url").toString());
      const ask = (made: readonly unknown[]) => {
        const forged = Buffer.from(JSON.stringify(made)).toString("base64url");
        return gate.call("GET", `${pathOf(operation, gate.foreign)}?cursor=${forged}`, { as });
      };

      const ofOtherLength = [[owner], [owner, ...parts, "more"], [owner, ...parts.slice(1), 5]];
      for (const made of ofOtherLength) assertForged(operation, await ask(made));
      for (const [position, part] of parts.entries()) {
        for (const odd of ["", "nonsense", "\u0000", "0000-01-01T00:00:00.000Z", "-1", "9".repeat(30)]) {
          const answer = await ask([owner, ...parts.with(position, odd)]);
          const isRead = answer.status === 200 && !/^\d/.test(part);
          if (!isRead) assertForged(operation, answer);
        }
      }
    },
    async (world, gate) => {
      for (const [id, page] of await firstPages(world, gate)) pages.set(id, page);
    },
  );
});

test("every id of the contract has a thing that the matrix can ask for", (t) =>
  probeAll(t, async (gate, operation) => {
    for (const { noun } of askings(gate, operation)) {
      assert.notEqual(gate.own(noun), gate.foreign(noun), `${operation.id}: ${noun}`);
    }
  }));

function askForTheirs(gate: Gate, operation: Operation, ids: Gate["own"], cursor: string): Promise<Answer> {
  return gate.probe(operation, { ids, query: `?cursor=${encodeURIComponent(cursor)}` });
}

function pointersOf({ body }: Answer): string[] {
  return body.errors.map(({ pointer }: { pointer: string }) => pointer);
}

type Page = { as: Caller; cursor: string };

/** The first page of every list of Globex, which has two of everything. */
async function firstPages(world: World, gate: Gate): Promise<Map<string, Page>> {
  await liveOn(world, gate.foreign);
  const callers = { session: world.globex.owner, key: await world.globex.busyKey() };
  const pages = new Map<string, Page>();
  for (const list of lists) {
    const as = list.needs === "session" ? callers.session : callers.key;
    const page = await gate.call("GET", `${pathOf(list, gate.foreign)}?limit=1`, { as });
    const cursor = page.body?.nextCursor;
    assert.ok(cursor, `Give Globex two things for ${list.id} in test/routes/live-on.ts: ${page.text}`);
    pages.set(list.id, { as, cursor });
  }
  return pages;
}

function assertForged(operation: Operation, answer: Answer): void {
  assertProblem(operation, answer, "request.invalid");
  assert.deepEqual(pointersOf(answer), ["cursor"]);
}
