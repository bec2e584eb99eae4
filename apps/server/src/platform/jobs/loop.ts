import type { Log } from "../log/index.ts";

export type Loop = {
  /** Runs the work now, or once more when it is running. */
  wake(): void;
  stop(): Promise<void>;
};

/** Does `work` when woken and at least every `everyMs`, never twice at a time. A failure is logged and tried again. */
export function startLoop(name: string, everyMs: number, log: Log, work: () => Promise<void>): Loop {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  function wake() {
    if (stopped) return;
    if (running !== null) {
      again = true;
      return;
    }
    running = work()
      .catch((error: unknown) => log.error({ err: error }, `${name} failed and will be tried again`))
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          wake();
        }
      });
  }

  const timer = setInterval(wake, everyMs);
  timer.unref();
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
