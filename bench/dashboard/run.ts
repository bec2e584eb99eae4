import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BrowserContext, chromium } from "playwright-core";
import { chromiumPath } from "../../apps/server/src/test/browser/open-browser.ts";
import { openCompany } from "../../apps/server/src/test/smoke/company.ts";
import { startServer } from "../../apps/server/src/test/smoke/running-server.ts";
import { fillInbox } from "./fill-inbox.ts";
import { type Frames, scroll } from "./scroll.ts";

/**
 * The longest frame while somebody scrolls through an inbox of 10,000 conversations and a thread of 2,000 messages, to
 * their ends, every page of both loaded on the way. Beside it, in the same run, plain rows without any program.
 */
const { values } = parseArgs({
  options: {
    conversations: { type: "string", default: "10000" },
    messages: { type: "string", default: "2000" },
    rounds: { type: "string", default: "1" },
  },
});
const [conversations, messages] = [Number(values.conversations), Number(values.messages)];

const email = "bench@example.com";
const dataDir = await mkdtemp(join(tmpdir(), "nebulahex-dashboard-"));
const server = await startServer(dataDir);
const browser = await chromium.launch({
  executablePath: chromiumPath ?? "",
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
try {
  const { call, workspaceId } = await openCompany(server.url, email, "Bench");
  const bot = await call("POST", "/api/v1/bots", { name: "Bench" });
  const longThread = await fillInbox(dataDir, { workspaceId, botId: bot.id, conversations, messages });
  console.log(
    `${cpus()[0]?.model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; Chromium ${browser.version()}, headless, software drawing\n`,
  );
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, baseURL: server.url });
  await context.request.post("/api/auth/sign-in/email", {
    data: { email, password: "correct horse battery staple" },
    headers: { origin: server.url },
  });

  for (let round = 0; round < Number(values.rounds); round++) {
    await plainRows(context);
    await inbox(context, workspaceId);
    await thread(context, workspaceId, longThread);
  }
  await context.close();
} finally {
  await browser.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function plainRows(context: BrowserContext) {
  const page = await context.newPage();
  const rows = Array.from({ length: conversations }, (_, row) => `<p style="height:76px">Row ${row}</p>`);
  await page.setContent(`<div id="box" style="height:700px;overflow:auto">${rows.join("")}</div>`);
  print(`${conversations} plain rows`, await scroll(page, "#box", 400));
  await page.close();
}

async function inbox(context: BrowserContext, workspaceId: string) {
  const page = await context.newPage();
  await page.goto(`/w/${workspaceId}/inbox?tab=all`);
  const box = "section[aria-label=Inbox] div.overflow-y-auto";
  await page.waitForSelector(`${box} li`);
  const frames = await scroll(page, box, 400);
  const last = await page.locator(`${box} li`).last().getAttribute("aria-posinset");
  print(`${last} conversations`, frames);
  await page.close();
}

async function thread(context: BrowserContext, workspaceId: string, id: string) {
  const page = await context.newPage();
  await page.goto(`/w/${workspaceId}/inbox/${id}`);
  const box = "section[aria-label=Messages]";
  await page.waitForSelector(`${box} article`);
  const frames = await scroll(page, box, -400);
  await page.getByText("Message 1.", { exact: false }).first().waitFor();
  print(`${messages} messages, upward`, frames);
  print(`${messages} messages, downward`, await scroll(page, box, 400));
  await page.close();
}

function print(what: string, { times, busiestMs }: Frames) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  const late = sorted.filter((ms) => ms > 50).length;
  console.log(
    `${what.padEnd(26)} ${times.length} frames: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms, ${late} over 50 ms; ` +
      `the page's longest task took ${busiestMs.toFixed(1)} ms of a processor`,
  );
}
