import type { Page } from "playwright-core";

/** How long each frame took, and the most processor time that one task of the page's main thread took, in ms. */
export type Frames = { times: number[]; busiestMs: number };

type TraceEvent = { name: string; pid: number; tid: number; tdur?: number; args: { name?: string } };

/** Scrolls to the end, a step a frame, and waits there for what is still to come. */
export async function scroll(page: Page, box: string, step: number): Promise<Frames> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page has no browser.");
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  const times = await page.evaluate<number[]>(`(${scrolling})(${JSON.stringify(box)}, ${step})`);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith("RunTask") && mains.has(`${pid} ${tid}`),
  );
  return { times, busiestMs: tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000 };
}

/** Runs in the page, and ends once nothing has moved for 90 frames. */
const scrolling = `(box, step) => new Promise((done) => {
  const element = document.querySelector(box);
  const times = [];
  let before, still = 0;
  requestAnimationFrame(function frame(now) {
    if (before !== undefined) times.push(now - before);
    before = now;
    const place = element.scrollTop, size = element.scrollHeight;
    element.scrollTop += step;
    still = element.scrollTop === place && element.scrollHeight === size ? still + 1 : 0;
    if (still < 90) requestAnimationFrame(frame);
    else done(times);
  });
})`;
