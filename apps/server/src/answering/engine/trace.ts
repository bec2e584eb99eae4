import type { TraceStep } from "@nebulahex/contract";

/** Writes down the steps of a turn, each with the time since the step before when there is a clock. */
export class Trace {
  readonly steps: TraceStep[] = [];
  readonly #now: (() => number) | undefined;
  #last: number;

  constructor(now: (() => number) | undefined) {
    this.#now = now;
    this.#last = now?.() ?? 0;
  }

  add(step: TraceStep) {
    if (!this.#now) return void this.steps.push(step);
    const at = this.#now();
    this.steps.push({ ...step, durationMs: at - this.#last });
    this.#last = at;
  }
}
