import type { TestContext } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { checkAccessible, openPage } from "../../server/src/test/browser/index.ts";
import type { Caller } from "../../server/src/test/call.ts";
import { openWorld, type World } from "../../server/src/test/world.ts";

/** The product at an address without https, so that the browser's session is the plain cookie. */
export function openDashboardWorld(t: TestContext, more: Record<string, string> = {}): Promise<World> {
  return openWorld(t, { PUBLIC_URL: "http://127.0.0.1", ...more });
}

/** Somebody's browser on a page of their workspace, signed in. */
export async function openDashboard(
  t: TestContext,
  world: World,
  {
    as = world.acme.owner,
    path = "inbox",
    ...options
  }: { as?: Caller; path?: string } & BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const opened = await openPage(t, options);
  const [name = "", value = ""] = (as.cookie ?? "").split("=", 2);
  await opened.page.context().addCookies([{ name, value, url: world.url }]);
  await opened.page.goto(`${world.url}/w/${world.acme.workspaceId}/${path}`);
  return opened;
}

/** Looks with axe-core at the page in both themes. */
export async function checkBothThemes(page: Page, state: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await checkAccessible(page, `${state}, ${colorScheme}`);
  }
}
