import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { stopwatch } from "../../platform/clock/index.ts";
import { sql } from "../../platform/db/index.ts";
import { newId } from "../../platform/ids/index.ts";
import { systemScope } from "../../platform/scope/index.ts";
import type { Caller } from "../../test/call.ts";
import { until } from "../../test/until.ts";
import type { World } from "../../test/world.ts";
import { hintDeliveries, publish } from "../index.ts";
import { sampleOf } from "../samples.ts";
import { isVerified, openGate, type Request } from "./gate.fixture.ts";
import { HookModel, type ModelDelivery, type TargetAnswer } from "./hook-model.fixture.ts";

type Gate = Awaited<ReturnType<typeof openGate>>;
type UnderWay = { request: Request; delivery: ModelDelivery };

/** A hook as it is beside the model of it, with its target. */
export type Side = { model: HookModel; gate: Gate; underWay: UnderWay[]; bodies: Map<string, string> };

export const tally = {
  runs: 0,
  commands: 0,
  deliveries: 0,
  attempts: 0,
  statuses: new Map<string, number>(),
};

/** The product with hooks that the models go along with. */
export class Stage {
  readonly world: World;
  readonly sides: Side[] = [];
  readonly #key: Caller;
  #movedMs = 0;

  constructor(world: World, key: Caller) {
    this.world = world;
    this.#key = key;
  }

  get now(): number {
    return this.world.clock.now().getTime();
  }

  call(method: "GET" | "POST" | "DELETE", path: string, body?: unknown) {
    return this.world.call(method, `/api/v1${path}`, { as: this.#key, body });
  }

  async begin(gates: Gate[]): Promise<void> {
    tally.runs++;
    for (const gate of gates) {
      const { body } = await this.call("POST", "/hooks", { event: "message.sent", targetUrl: gate.url });
      const model = new HookModel(body.hookId, body.signingSecret);
      this.sides.push({ model, gate, underWay: [], bodies: new Map() });
    }
  }

  /** Heals the targets, resumes what is paused, and sees that each delivery ends as it has to. */
  async end(): Promise<void> {
    for (const side of this.sides) if (side.model.status === "paused") await this.resume(side, 204);
    await this.settle([204]);
    const isPending = () =>
      this.sides.some(({ model }) => model.deliveries.some(({ status }) => status === "pending"));
    for (let days = 0; isPending(); days++) {
      assert.ok(days < 5, "what is pending does not come");
      for (const ms of [60_000, 10_000, 29 * 3_600_000]) {
        this.passes(ms);
        await this.settle([204]);
      }
    }
    for (const { model } of this.sides) await this.call("DELETE", `/hooks/${model.hookId}`);
    this.sides.length = 0;
    this.world.clock.advance(-this.#movedMs);
    this.#movedMs = 0;
  }

  passes(ms: number): void {
    this.world.clock.advance(ms);
    this.#movedMs += ms;
    hintDeliveries(this.world.ctx, this.world.ctx.db);
  }

  async publish(count: number): Promise<void> {
    const { ctx, clock, acme } = this.world;
    const [scope, event] = [systemScope(acme.workspaceId), "message.sent"] as const;
    const { data } = sampleOf(event, acme.workspaceId);
    const ids = Array.from({ length: count }, () => newId("evt"));
    await ctx.db.transaction(async (tx) => {
      for (const id of ids) await publish(ctx, tx, scope, { id, event, data, createdAt: clock.now() });
      const rows = await tx.all(sql<{ id: string; hook_id: string; event_id: string }>`
        select id, hook_id, event_id from deliveries where event_id = any(${ids})`);
      for (const { model } of this.sides) {
        const theirs = rows.filter(({ hook_id }) => hook_id === model.hookId);
        assert.equal(theirs.length, count);
        for (const row of theirs) model.isPublished(row.id, row.event_id, this.now);
        tally.deliveries += count;
      }
    });
  }

  async resume(side: Side, answer: TargetAnswer): Promise<void> {
    const { model, gate } = side;
    const called = this.call("POST", `/hooks/${model.hookId}/resume`);
    if (model.status !== "paused") {
      assert.equal((await called).body.code, "hook.not_paused");
      return;
    }
    const test = await until("the test arrived", () => gate.requests.shift());
    this.#verify(side, test);
    test.answer(answer);
    const { status, body } = await called;
    assert.deepEqual([status, body.code], answer === 204 ? [200, undefined] : [409, "hook.test_failed"]);
    if (answer === 204) model.isResumed(this.now);
  }

  async rotate({ model }: Side, overlapSeconds: number): Promise<void> {
    const { body } = await this.call("POST", `/hooks/${model.hookId}/rotate-secret`, { overlapSeconds });
    model.isRotated(body.signingSecret, overlapSeconds * 1000, this.now);
  }

  /** Answers all that comes, one at a time, until nothing more has to; then compares. */
  async settle(answers: readonly TargetAnswer[]): Promise<void> {
    for (const { model } of this.sides) model.begins();
    for (let count = 0; ; count++) {
      await this.isSteady();
      if (!(await this.answerNext(answers[count % answers.length] ?? 204))) break;
    }
    for (const { model } of this.sides) await this.#compare(model);
    tally.commands++;
  }

  /** Waits until all is under way that has to be, and nothing is that did not arrive. */
  isSteady(): Promise<boolean> {
    return until("all that has to be is under way", async () => {
      for (const side of this.sides) this.#receive(side);
      if (!this.sides.every(({ model }) => model.isAllUnderWay(this.now))) return false;
      const leased = await this.world.ctx.db.one(sql<{ count: number }>`
        select count(*) as count from deliveries where is_leased`);
      for (const side of this.sides) this.#receive(side);
      return leased.count === this.sides.reduce((sum, { underWay }) => sum + underWay.length, 0);
    });
  }

  /** Answers what has arrived and goes on arriving until something is done. */
  async answerUntil(done: Promise<void>, answers: readonly TargetAnswer[]): Promise<void> {
    let isDone = false;
    const over = done.finally(() => {
      isDone = true;
    });
    for (let count = 0; !isDone; ) {
      for (const side of this.sides) this.#receive(side);
      if (await this.answerNext(answers[count % answers.length] ?? 204)) count++;
      else await pause(5);
    }
    await over;
  }

  async answerNext(answer: TargetAnswer): Promise<boolean> {
    const side = this.sides.find(({ underWay }) => underWay.length > 0);
    const next = side?.underWay.shift();
    if (side === undefined || next === undefined) return false;
    this.world.clock.advance(1);
    this.#movedMs += 1;
    const { model } = side;
    const { delivery, request } = next;
    request.answer(answer);
    await until("the attempt is written down", async () => {
      const { attempts } = await this.world.ctx.db.one(sql<{ attempts: number }>`
        select attempt_count as attempts from deliveries where id = ${delivery.id}`);
      return attempts > delivery.attempts;
    });
    const { body } = await this.call("GET", `/hooks/${model.hookId}`);
    model.isAnswered(delivery, answer, this.now, body.status);
    tally.attempts++;
    tally.statuses.set(model.status, (tally.statuses.get(model.status) ?? 0) + 1);
    return true;
  }

  #receive(side: Side): void {
    for (const request of side.gate.requests.splice(0)) {
      this.#verify(side, request);
      const first = side.bodies.get(request.eventId) ?? request.body;
      assert.equal(request.body, first, "a try differs from the one before");
      side.bodies.set(request.eventId, first);
      side.underWay.push({ request, delivery: side.model.arrives(request.eventId, this.now) });
    }
  }

  #verify({ model }: Side, request: Request): void {
    const at = Number(request.headers["webhook-timestamp"]) * 1000;
    const secrets = model.secretsAt(at);
    assert.ok(
      secrets.length > 0 && secrets.every((secret) => isVerified(request, secret)),
      "it is not verified",
    );
  }

  async #compare(model: HookModel): Promise<void> {
    const expected = {
      status: model.status,
      failingSince: model.failingSince,
      deliveries: model.deliveries
        .map((one) => ({ id: one.id, status: model.statusOf(one), attempts: one.attempts }))
        .toSorted(byId),
    };
    let seen = await this.#look(model);
    const elapsedMs = stopwatch();
    while (JSON.stringify(seen) !== JSON.stringify(expected) && elapsedMs() < 2000)
      seen = await this.#look(model);
    assert.deepEqual(seen, expected);
    await this.#compareDue(model);
  }

  async #look({ hookId }: HookModel) {
    const { body: hook } = await this.call("GET", `/hooks/${hookId}`);
    const deliveries: { id: string; status: string; attempts: number }[] = [];
    for (let cursor = ""; ; ) {
      const { body } = await this.call("GET", `/hooks/${hookId}/deliveries?limit=100${cursor}`);
      for (const one of body.deliveries)
        deliveries.push({ id: one.id, status: one.status, attempts: one.attempts.length });
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    const { since } = await this.world.ctx.db.one(sql<{ since: Date | null }>`
      select failing_since as since from hooks where id = ${hookId}`);
    return {
      status: hook.status,
      failingSince: since?.getTime() ?? null,
      deliveries: deliveries.toSorted(byId),
    };
  }

  /** A delivery's next attempt lies where the schedule says, and from then on stays there. */
  async #compareDue(model: HookModel): Promise<void> {
    if (model.status === "paused") return;
    const rows = await this.world.ctx.db.all(sql<{ id: string; due_at: Date }>`
      select id, due_at from deliveries where hook_id = ${model.hookId} and status = 'pending'`);
    for (const row of rows) {
      const delivery = model.deliveries.find(({ id }) => id === row.id);
      assert.ok(delivery);
      const at = row.due_at.getTime();
      const { from, to } = delivery.due;
      assert.ok(
        at >= from - 1 && at <= to + 1,
        `${row.id} is due ${at - from} ms after ${from}, not by ${to - from}`,
      );
      delivery.due = { from: at, to: at };
    }
  }
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}

export async function openStage(t: TestContext, world: World) {
  const gates = [await openGate(t), await openGate(t)];
  const key = await world.acme.busyKey();
  return { gates, openRun: () => new Stage(world, key) };
}
