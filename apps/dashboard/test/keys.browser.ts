import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { inBrowser } from "../../server/src/test/browser/index.ts";
import type { World } from "../../server/src/test/world.ts";
import { checkBothThemes, openDashboard, openDashboardWorld } from "./open-dashboard.ts";

test("a key is made, shown once, used, revoked and then refused", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { page, faults } = await openDashboard(t, world, { path: "settings/keys" });
  await page.getByRole("button", { name: "New Key" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Zapier");
  await page.getByLabel("Only what you tick").check();
  await page.getByLabel("See bots and what they know, and ask them").check();
  await checkBothThemes(page, "a new key");
  await page.getByRole("button", { name: "Make the key" }).click();

  const value = (await page.getByRole("region", { name: "Your new key" }).innerText()).trim();
  assert.match(value, /^nhx_sk_[A-Za-z0-9]{38}$/);
  await page.getByText("It will not be shown again").waitFor();
  await checkBothThemes(page, "a key shown once");
  assert.equal(await statusOf(world, value, "bots"), 200);
  assert.equal(await statusOf(world, value, "leads"), 403);

  await page.getByRole("button", { name: "I have kept it" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.deepEqual(await placesOf(page, value), []);
  await page.getByRole("cell", { name: `…${value.slice(-4)}` }).waitFor();
  await checkBothThemes(page, "keys");

  await page.getByRole("link", { name: "Zapier" }).click();
  await page.getByText("See bots and what they know, and ask them").waitFor();
  await checkBothThemes(page, "a key");
  assert.doesNotMatch(await page.content(), new RegExp(value));
  await page.getByRole("button", { name: "What to do with Zapier" }).click();
  await page.getByRole("menuitem", { name: "Revoke" }).click();
  const revoke = page.getByRole("button", { name: "Revoke" });
  await checkBothThemes(page, "asking before a key is revoked");
  await page.getByLabel("Type Zapier to confirm").fill("Zapier");
  await revoke.click();

  await page.getByText("Revoked", { exact: true }).first().waitFor();
  world.clock.advance(1000);
  assert.equal(await statusOf(world, value, "bots"), 401);
  assert.deepEqual(faults, []);
});

test("a key is made and given another name with the keyboard alone", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { page } = await openDashboard(t, world, { path: "settings/keys" });
  await tabTo(page, "New Key");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "New Key" }).waitFor();
  await page.getByLabel("Name", { exact: true }).waitFor();
  assert.equal(await focused(page), "Name");
  await page.keyboard.type("Importer");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Your new key" }).waitFor();
  await tabTo(page, "I have kept it");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.equal(await focused(page), "New Key");

  await tabTo(page, "What to do with Importer");
  await page.keyboard.press("Enter");
  await page.getByRole("menu").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Rename" }).waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Nightly importer");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Nightly importer" }).waitFor();
});

test("what one makes a key for on the page for developers works as it stands there", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { page, faults } = await openDashboard(t, world, { path: "developers" });
  await page.getByRole("button", { name: "Make a key" }).click();
  await page.getByText("It will not be shown again").waitFor();
  const setUp = await page.getByRole("region", { name: "Set up" }).innerText();
  const value = /nhx_sk_\w+/.exec(setUp)?.[0] ?? "";

  assert.equal(await statusOf(world, value, "auth/me"), 200);
  await page.getByText(world.acme.botId).first().waitFor();
  await checkBothThemes(page, "developers");
  await page.reload();
  await page.getByText("nhx_sk_…").waitFor();
  assert.deepEqual(await placesOf(page, value), []);
  assert.deepEqual(faults, []);
});

/** Presses Tab until what has this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)) === name) return;
  }
  assert.fail(`Tab does not lead to "${name}"`);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : null;
    return (
      activeElement?.getAttribute("aria-label") ??
      label?.textContent ??
      activeElement?.textContent ??
      ""
    ).trim();
  });
}

async function statusOf({ url }: World, key: string, path: string): Promise<number> {
  const { status } = await fetch(`${url}/api/v1/${path}`, { headers: { authorization: `Bearer ${key}` } });
  return status;
}

/** Where on the page, in its address or in what the browser keeps, a secret still is. */
function placesOf(page: Page, secret: string): Promise<string[]> {
  return page.evaluate((secret) => {
    const places = {
      page: document.documentElement.outerHTML,
      address: location.href,
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      cookies: document.cookie,
      history: JSON.stringify(history.state),
    };
    return Object.entries(places).flatMap(([place, text]) => (text.includes(secret) ? [place] : []));
  }, secret);
}
