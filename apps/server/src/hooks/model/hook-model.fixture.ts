import assert from "node:assert/strict";
import type { HookStatus } from "@nebulahex/contract";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const scheduleMs = [5 * second, 5 * minute, 30 * minute, ...[2, 5, 10, 14, 20, 24].map((one) => one * hour)];
const mostAtOnce = 8;
const releaseStepMs = 20;

export type TargetAnswer = 204 | 500 | 410 | "hang" | { busy: number };

/** When a delivery may be tried at the earliest, and must be at the latest. */
type Due = { from: number; to: number };
export type ModelDelivery = {
  id: string;
  eventId: string;
  status: "pending" | "succeeded" | "failed";
  attempts: number;
  failures: number;
  firstFailedAt: number | null;
  due: Due;
  wasDue: boolean;
};

/**
 * A hook and its deliveries as the words of the product have them, one attempt after the other. It shares no line with
 * what it judges. `seen` decides where the words leave room: 5 minutes are counted in whole minutes.
 */
export class HookModel {
  readonly hookId: string;
  readonly deliveries: ModelDelivery[] = [];
  status: HookStatus = "active";
  failingSince: number | null = null;
  #inRow = 0;
  #lastSuccessAt = 0;
  #probeAt = 0;
  #changedAt = 0;
  #tries: { at: number; isFailure: boolean }[] = [];
  #released = new Set<ModelDelivery>();
  #releasedUntil = 0;
  #late = 0;
  readonly #inFlight = new Set<ModelDelivery>();
  #secrets: { secret: string; until: number }[];

  constructor(hookId: string, secret: string) {
    this.hookId = hookId;
    this.#secrets = [{ secret, until: Number.POSITIVE_INFINITY }];
  }

  isPublished(id: string, eventId: string, now: number): void {
    const due = { from: now, to: now };
    const fresh = {
      status: "pending",
      attempts: 0,
      failures: 0,
      firstFailedAt: null,
      wasDue: false,
    } as const;
    this.deliveries.push({ id, eventId, due, ...fresh });
  }

  isRotated(secret: string, overlapMs: number, now: number): void {
    const [present] = this.#secrets;
    assert.ok(present);
    const former = overlapMs === 0 ? [] : [{ ...present, until: now + overlapMs }];
    this.#secrets = [{ secret, until: Number.POSITIVE_INFINITY }, ...former];
  }

  /** The secrets that must verify a delivery of a second, those that may or may not left out. */
  secretsAt(at: number): string[] {
    return this.#secrets.filter(({ until }) => until >= at + second).map(({ secret }) => secret);
  }

  statusOf({ status }: ModelDelivery): string {
    return status === "pending" && this.status === "paused" ? "held" : status;
  }

  /** From here on a hook in trouble has no attempts left from before. */
  begins(): void {
    this.#late = 0;
    for (const delivery of this.deliveries) delivery.wasDue = false;
  }

  get inFlight(): number {
    return this.#inFlight.size;
  }

  /** Whether all that has to be under way is. */
  isAllUnderWay(now: number): boolean {
    const due = this.#waiting(({ to }) => to <= now).length;
    if (due === 0 || this.status === "paused") return true;
    if (this.status === "degraded") return this.#probeAt > now;
    return this.inFlight >= mostAtOnce;
  }

  /** A delivery arrives: judges whether it may. */
  arrives(eventId: string, now: number): ModelDelivery {
    const delivery = this.deliveries.find((one) => one.eventId === eventId);
    assert.ok(delivery, `${eventId} was never published`);
    const story = `${delivery.id} of a ${this.status} hook`;
    assert.equal(delivery.status, "pending", `${story} comes though it is ${delivery.status}`);
    assert.ok(!this.#inFlight.has(delivery), `${story} comes twice at a time`);
    assert.ok(
      delivery.due.from <= now || delivery.wasDue,
      `${story} comes ${delivery.due.from - now} ms early`,
    );
    if (this.status === "degraded" && this.#probeAt <= now) this.#probeAt = now + minute;
    else if (this.status === "degraded" || this.status === "paused") {
      assert.ok(this.#late > 0, `${story} comes though it has to wait`);
      this.#late--;
    }
    this.#inFlight.add(delivery);
    assert.ok(this.inFlight <= mostAtOnce, `${story} is one too many at a time`);
    return delivery;
  }

  isAnswered(delivery: ModelDelivery, answer: TargetAnswer, now: number, seen: HookStatus): void {
    this.#inFlight.delete(delivery);
    this.#released.delete(delivery);
    delivery.attempts++;
    const isSuccess = answer === 204;
    this.#tries.push({ at: now, isFailure: !isSuccess });
    if (isSuccess) delivery.status = "succeeded";
    else this.#fails(delivery, answer, now);
    if (this.status === "paused") {
      this.#holds();
      return;
    }

    this.#inRow = isSuccess ? 0 : this.#inRow + 1;
    this.failingSince = isSuccess ? null : (this.failingSince ?? now);
    if (isSuccess) this.#lastSuccessAt = now;
    const isUsedUp = delivery.status === "failed" && (delivery.firstFailedAt ?? 0) > this.#lastSuccessAt;
    if (answer === 410 || isUsedUp) this.#becomes("paused", now);
    else if (this.status === "degraded") isSuccess && this.#recovers(now, seen);
    else if (this.status === "recovering") this.#goesOnRecovering(isSuccess, now, seen);
    else if (this.#inRow >= 20 || this.#isMostlyFailing(now, seen)) this.#becomes("degraded", now);
    this.#holds();
  }

  /** A person resumed it: all that is held goes out, oldest first, each with its whole schedule before it. */
  isResumed(now: number): void {
    const held = this.#waiting(() => true);
    for (const delivery of held) {
      delivery.failures = 0;
      delivery.firstFailedAt = null;
    }
    this.#releases(held, now);
  }

  #fails(delivery: ModelDelivery, answer: TargetAnswer, now: number): void {
    const delay = scheduleMs[delivery.failures];
    delivery.failures++;
    delivery.firstFailedAt ??= now;
    if (delay === undefined && answer !== 410) delivery.status = "failed";
    const asked = typeof answer === "object" ? Math.min(answer.busy * second, 24 * hour) : 0;
    const delayed = (share: number) => now + Math.max(asked, (delay ?? 0) * share);
    delivery.due = answer === 410 ? { from: now, to: now } : { from: delayed(0.8), to: delayed(1.2) };
  }

  /** While a hook is paused what it used up since it began to fail is held as well. */
  #holds(): void {
    if (this.status !== "paused") return;
    for (const delivery of this.deliveries) {
      const { status, firstFailedAt } = delivery;
      if (status === "failed" && (firstFailedAt ?? 0) >= (this.failingSince ?? 0))
        delivery.status = "pending";
    }
  }

  #recovers(now: number, seen: HookStatus): void {
    const waiting = this.#waiting(({ from }) => from <= now);
    const mayBeUnderWay = this.#late > 0 && waiting.length <= mostAtOnce;
    if (mayBeUnderWay && seen === "active") this.#becomes("active", now);
    else this.#releases(waiting, now);
  }

  #goesOnRecovering(isSuccess: boolean, now: number, seen: HookStatus): void {
    if (this.#inRow >= 3) {
      this.#becomes("degraded", now);
      return;
    }
    const untried = [...this.#released].filter(({ status }) => status === "pending");
    const alsoDue = this.#waiting(({ to }) => to <= this.#releasedUntil);
    const isCertain = untried.length === 0 && alsoDue.length === 0;
    const mayBe = untried.every((delivery) => this.#inFlight.has(delivery)) || alsoDue.length <= mostAtOnce;
    if (isSuccess && (isCertain || (mayBe && seen === "active"))) this.#becomes("active", now);
  }

  #releases(waiting: ModelDelivery[], now: number): void {
    this.failingSince = null;
    this.#inRow = 0;
    this.#becomes(waiting.length === 0 ? "active" : "recovering", now);
    this.#released = new Set(waiting);
    this.#releasedUntil = now + waiting.length * releaseStepMs;
    const oldestFirst = waiting.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    for (const [place, delivery] of oldestFirst.entries()) {
      delivery.wasDue = delivery.due.from <= now && this.#late > 0;
      const at = now + place * releaseStepMs;
      delivery.due = { from: at, to: at };
    }
  }

  #becomes(status: HookStatus, now: number): void {
    if (status === "degraded") this.#probeAt = now + minute;
    if (status === "degraded" || status === "paused") this.#late = mostAtOnce;
    this.status = status;
    this.#changedAt = now;
    this.#released.clear();
  }

  /** Whether 70 % of 10 and more failed in 5 minutes, whichever way they and the change before are cut. */
  #isMostlyFailing(now: number, seen: HookStatus): boolean {
    const edges = this.#tries
      .map(({ at }) => at)
      .filter((at) => at > now - 5 * minute && at <= now - 4 * minute);
    const changes = [0, this.#changedAt, this.#changedAt + minute];
    const verdicts = [now - 5 * minute, ...edges, now - 4 * minute].flatMap((edge) =>
      changes.map((change) => {
        const recent = this.#tries.filter(({ at }) => at > edge && at > change);
        return (
          recent.length >= 10 && recent.filter(({ isFailure }) => isFailure).length >= 0.7 * recent.length
        );
      }),
    );
    const isDoubtful = new Set(verdicts).size > 1;
    return isDoubtful ? seen === "degraded" : verdicts[0] === true;
  }

  #waiting(isDue: (due: Due) => boolean): ModelDelivery[] {
    return this.deliveries.filter(
      (one) => one.status === "pending" && !this.#inFlight.has(one) && isDue(one.due),
    );
  }
}
