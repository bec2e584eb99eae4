import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumPath } from "../../apps/server/src/test/browser/open-browser.ts";
import { openCompany } from "../../apps/server/src/test/smoke/company.ts";
import { startServer } from "../../apps/server/src/test/smoke/running-server.ts";

/** What the widget holds up on a page whose processor is four times slower: each task of more than 50 ms, and what the page has without it. */
const slowDown = 4;
const runs = 5;

const folder = await mkdtemp(join(tmpdir(), "nebulahex-bench-"));
const server = await startServer(folder);
const browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: ["--no-sandbox"] });
try {
  const { call } = await openCompany(server.url, "bench@example.com", "Bench");
  const bot = await call("POST", "/api/v1/bots", { name: "Help" });
  const content = "# Returns\n\nYou can send anything back within 30 days.";
  await call("POST", `/api/v1/bots/${bot.id}/sources`, { kind: "markdown", title: "Returns", content });
  console.log(
    `${cpus()[0]?.model}, ${cpus().length} cores, Chromium ${browser.version()}, ${slowDown}x slower, ${runs} runs`,
  );
  await measure("an empty page", () => Promise.resolve(), `${server.url}/chat/bot_none`);
  await measure("launcher, window, question, answer", useChat, `${server.url}/demo?bot=${bot.id}`);
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(what: string, use: (page: Page) => Promise<void>, url: string) {
  const longest: number[] = [];
  let long = 0;
  for (let run = 0; run < runs; run++) {
    const tasks = await tasksOf(browser, use, url);
    long += tasks.filter((ms) => ms > 50).length;
    longest.push(Math.max(0, ...tasks));
  }
  const sorted = longest.sort((a, b) => a - b);
  console.log(
    `${what}: ${long} tasks over 50 ms in ${runs} runs; longest of a run: ${sorted.map((ms) => ms.toFixed(0)).join(", ")} ms`,
  );
}

/** Durations of the main thread's long tasks, as the browser tells them: those over 50 ms. */
async function tasksOf(from: Browser, use: (page: Page) => Promise<void>, url: string): Promise<number[]> {
  const context = await from.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      // Node's types, which this program has, know none of a browser's kinds.
      entryTypes: ["longtask" as "mark"],
    });
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
  await page.goto(url);
  await use(page);
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  await context.close();
  return tasks;
}

async function useChat(page: Page): Promise<void> {
  await page.locator("nebula-hex .launcher").click();
  const field = page.locator("nebula-hex .field");
  await field.fill("How many days do I have for returns?");
  await field.press("Enter");
  await page.locator("nebula-hex .message.bot").nth(1).waitFor();
}
