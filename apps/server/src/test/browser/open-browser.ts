import { existsSync } from "node:fs";
import type { TestContext } from "node:test";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const places = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
export const chromiumPath = places.find((path) => path !== undefined && existsSync(path));

/** For `test(name, inBrowser, …)`: where no Chromium is, the test is skipped and says so. */
export const inBrowser = {
  skip: chromiumPath === undefined && "No Chromium here: apt-get install chromium, or name it in CHROMIUM.",
};

/** A browser, closed when the test is over. */
export async function openBrowser(t: TestContext): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath ?? "",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  t.after(() => browser.close());
  return browser;
}

/** A page of a fresh profile. What its scripts throw, or a policy forbids them, is kept in `faults`. */
export async function openPage(
  t: TestContext,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const browser = await openBrowser(t);
  const context = await browser.newContext(options);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  return { page, faults: faultsOf(page) };
}

export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    const isOfNetwork = /Failed to load resource|net::ERR_/.test(message.text());
    if (message.type() === "error" && !isOfNetwork) faults.push(message.text());
  });
  return faults;
}
