import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium } from "playwright-core";
import { chromiumPath } from "../../../server/src/test/browser/open-browser.ts";
import { startServer } from "../../../server/src/test/smoke/running-server.ts";
import { pagesOf } from "./pages.ts";
import { openShop, type Shop } from "./shop.ts";

const folder = join(import.meta.dirname, "../../../../docs/screenshots");
const looks: Record<string, BrowserContextOptions> = {
  light: { viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: "light", hasTouch: true },
};

/** `npm run screenshots`: every page as its user sees it, into docs/screenshots. */
async function takeAll(): Promise<void> {
  if (chromiumPath === undefined)
    throw new Error("No Chromium here: apt-get install chromium, or name it in CHROMIUM.");
  const dataDir = await mkdtemp(join(tmpdir(), "nebulahex-screenshots-"));
  const server = await startServer(dataDir);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
  try {
    const shop = await openShop(server.url);
    await mkdir(folder, { recursive: true });
    for (const [look, options] of Object.entries(looks)) await take(browser, server.url, shop, look, options);
  } finally {
    await browser.close();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function take(browser: Browser, url: string, shop: Shop, look: string, options: BrowserContextOptions) {
  const context = await browser.newContext({ ...options, locale: "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  for (const { name, path, isPublic = false } of pagesOf(shop)) {
    await context.clearCookies();
    const [cookie = "", value = ""] = shop.cookie.split("=", 2);
    if (!isPublic) await context.addCookies([{ name: cookie, value, url }]);
    await page.goto(`${url}${path}`);
    await page.locator("main").waitFor();
    await page.locator("[role=status][aria-label]").first().waitFor({ state: "detached" });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
    console.log(`${name}-${look}.png`);
  }
  await context.close();
}

await takeAll();
