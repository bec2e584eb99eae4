import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { inBrowser } from "../../server/src/test/browser/index.ts";
import { checkBothThemes, openDashboard, openDashboardWorld } from "./open-dashboard.ts";

test("the team finds a lead, takes the list along, and erases one", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  for (const [name, email] of [
    ["Ada", "ada@example.com"],
    ["Grace", "grace@example.com"],
  ]) {
    const conversationId = await acme.conversation({ status: "bot" });
    await acme.call("POST", "/actions/capture-lead", { conversationId, name, email });
  }
  const { page, faults } = await openDashboard(t, world, { path: "leads" });
  await page.getByRole("cell", { name: "Grace", exact: true }).waitFor();
  await checkBothThemes(page, "leads");

  await page.getByRole("searchbox").fill("ada");
  await page.getByRole("cell", { name: "Grace", exact: true }).waitFor({ state: "detached" });
  assert.match(page.url(), /q=ada/);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download CSV" }).click(),
  ]);
  const csv = await readFile(await file.path(), "utf8");
  assert.match(csv, /ada@example\.com/);
  assert.doesNotMatch(csv, /grace@example\.com/);

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Erase" }).click();
  await checkBothThemes(page, "asking before a lead is erased");
  await page.getByRole("button", { name: "Erase" }).click();
  await page.getByText("No lead is like that").waitFor();
  assert.equal((await acme.call("GET", "/leads")).body.leads.length, 1);
  assert.deepEqual(faults, []);
});

test("who may not erase is not offered it", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  const conversationId = await acme.conversation({ status: "bot" });
  await acme.call("POST", "/actions/capture-lead", { conversationId, email: "ada@example.com" });
  const { session } = await acme.member("viewer");

  const { page } = await openDashboard(t, world, { as: session, path: "leads" });

  await page.getByRole("cell", { name: "ada@example.com" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "More" }).count(), 0);
});
