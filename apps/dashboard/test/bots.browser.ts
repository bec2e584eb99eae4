import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser } from "../../server/src/test/browser/index.ts";
import { checkBothThemes, openDashboard, openDashboardWorld } from "./open-dashboard.ts";

test("a bot is made, switched off, deleted after its name is typed, and restored", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { page, faults } = await openDashboard(t, world, { path: "bots" });
  await page.getByRole("link", { name: "Acme Bot" }).waitFor();
  await checkBothThemes(page, "the bots");

  await page.getByRole("button", { name: "New bot" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Second Bot");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "It knows nothing yet" }).waitFor();
  await checkBothThemes(page, "a bot that knows nothing");

  await page.getByRole("switch", { name: "Answers visitors" }).click();
  await page.getByText("Switched off").waitFor();
  await page.getByRole("link", { name: "Overview" }).click();
  await page.getByRole("button", { name: "Delete this bot" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("The chat disappears from your website").waitFor();
  await checkBothThemes(page, "what stops with a bot");
  assert.equal(await dialog.getByRole("button", { name: "Delete this bot" }).isDisabled(), true);
  await dialog.getByLabel("Type Second Bot to confirm").fill("Second Bot");
  await dialog.getByRole("button", { name: "Delete this bot" }).click();

  await page.getByRole("heading", { name: "Deleted" }).waitFor();
  await checkBothThemes(page, "a deleted bot");
  await page.getByRole("button", { name: "Restore Second Bot" }).click();
  await page.getByRole("link", { name: "Second Bot" }).waitFor();
  assert.deepEqual(faults, []);
});

test("a bot's words are saved, and what the server refuses stands at its field", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  const { page, faults } = await openDashboard(t, world, { path: `bots/${acme.botId}/behaviour` });

  await page.getByLabel("Greeting").fill("");
  await page.getByRole("button", { name: "Save", exact: true }).first().click();
  await page.locator("[data-invalid]").first().waitFor();
  await checkBothThemes(page, "a refused word");
  await page.getByLabel("Greeting").fill("Good day.");
  await page.getByRole("button", { name: "Save", exact: true }).first().click();
  await page.getByText("Saved").first().waitFor();

  assert.equal((await acme.call("GET", `/bots/${acme.botId}`)).body.greeting, "Good day.");
  assert.deepEqual(faults, []);
});

test("the slider tells what another threshold would have done, and saves it", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  await acme.knows("Returns", "# Returns\n\nYou can send anything back within 30 days.");
  await (await acme.visitor()).asks("How many days do I have for returns?");
  await (await acme.visitor()).asks("Do you sell umbrellas?");
  const { page, faults } = await openDashboard(t, world, { path: `bots/${acme.botId}/behaviour` });

  const slider = page.getByRole("slider");
  await page.getByText("Of last month's 2 questions, all would be treated as they were.").waitFor();
  await slider.focus();
  await page.keyboard.press("Home");
  await page.getByText("0 would move to fallback, 1 to answered").waitFor();
  await page.keyboard.press("End");
  await page.getByText("1 would move to fallback, 0 to answered").waitFor();
  await page.getByText("Which ones").click();
  await checkBothThemes(page, "another threshold");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Use this threshold" }).click();
  await page.getByText("Saved").first().waitFor();

  assert.equal((await acme.call("GET", `/bots/${acme.botId}`)).body.threshold, 1);
  assert.deepEqual(faults, []);
});

test("the ways onto a site are filled in, and a secret is shown once", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme, url } = world;
  const { page, faults } = await openDashboard(t, world, { path: `bots/${acme.botId}/install` });

  const line = `<script async src="${url}/widget.js" data-bot="${acme.botId}"></script>`;
  await page.getByText(line).waitFor();
  await checkBothThemes(page, "the ways onto a site");
  await page.getByRole("button", { name: "Make a new secret" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Make a new secret" }).click();
  await page.getByText(/^nhx_id_/).waitFor();
  await checkBothThemes(page, "a secret, shown once");
  await page.getByRole("dialog").getByRole("button").last().click();
  await page.getByText(/^nhx_id_/).waitFor({ state: "detached" });
  await page.reload();
  await page.getByText(line).waitFor();

  assert.equal(await page.getByText(/^nhx_id_/).count(), 0);
  assert.deepEqual(faults, []);
});

const seen = {
  owner: ["Overview", "Knowledge", "Answers", "Behaviour", "Live data", "Appearance", "Install"],
  editor: ["Overview", "Knowledge", "Answers", "Behaviour", "Appearance"],
  viewer: ["Overview", "Knowledge", "Answers", "Behaviour", "Appearance"],
} as const;

test("each role sees and may do only what it should with a bot", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  await acme.knows("Returns", "# Returns\n\nYou can send anything back within 30 days.");
  for (const role of ["owner", "editor", "viewer"] as const) {
    const as = role === "owner" ? acme.owner : (await acme.member(role)).session;
    const { page, faults } = await openDashboard(t, world, { as, path: `bots/${acme.botId}/knowledge` });
    await page.getByRole("link", { name: "Returns" }).waitFor();
    const tabs = page.getByRole("navigation", { name: "Pages of Acme Bot" }).getByRole("link");
    assert.deepEqual(await tabs.allTextContents(), [...seen[role]], role);
    assert.equal(await page.getByRole("switch").count(), role === "owner" ? 1 : 0, role);
    assert.equal(await page.getByRole("button", { name: "Add" }).count(), role === "viewer" ? 0 : 1, role);

    await page.getByRole("link", { name: "Answers" }).click();
    await page.getByRole("heading", { name: "Not answered" }).waitFor();
    const saved = await page.getByRole("heading", { name: "Saved questions", exact: true }).count();
    assert.equal(saved, role === "viewer" ? 0 : 1, role);
    await page.getByRole("link", { name: "Behaviour" }).click();
    await page.getByLabel("Greeting").waitFor();
    const isReadOnly = await page.getByLabel("Greeting").evaluate((field) => field.hasAttribute("readonly"));
    assert.equal(isReadOnly, role === "viewer", role);
    for (const path of ["install", "live-data"]) {
      await page.goto(`${world.url}/w/${acme.workspaceId}/bots/${acme.botId}/${path}`);
      const heading =
        role === "owner"
          ? path === "install"
            ? "Who the customer is"
            : "Live data"
          : "You may not see this";
      await page.getByRole("heading", { name: heading, exact: true }).waitFor();
    }
    assert.deepEqual(faults, [], role);
  }
});

test("words that mean the same are kept, and the line that is refused is named", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  const { page, faults } = await openDashboard(t, world, { path: `bots/${acme.botId}/behaviour` });
  const field = page.getByLabel("One group per line");
  const save = page.locator("form", { has: field }).getByRole("button", { name: "Save" });

  await field.fill("sofa, couch\nvoucher");
  await save.click();
  await page.getByText(/^Line 2: /).waitFor();
  await field.fill("sofa, couch\nvoucher, gift card");
  await save.click();
  await page.getByText("Saved").first().waitFor();

  assert.deepEqual((await acme.call("GET", `/bots/${acme.botId}`)).body.synonyms, [
    ["sofa", "couch"],
    ["voucher", "gift card"],
  ]);
  assert.deepEqual(faults, []);
});

test("looks are tried on the widget itself before they are kept", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  const { page, faults } = await openDashboard(t, world, { path: `bots/${acme.botId}/appearance` });
  const widget = page.frameLocator("iframe");
  await widget.getByRole("dialog", { name: "Acme Bot" }).waitFor();

  await page.getByLabel("Colour", { exact: true }).fill("#0a7d4f");
  await widget.locator('nebula-hex .all[style*="#0a7d4f"]').waitFor({ state: "attached" });
  await page.getByLabel("Words on the launcher").fill("Ask us");
  await page.getByRole("button", { name: "Left" }).click();
  await widget.locator("nebula-hex .all.start").waitFor({ state: "attached" });
  await checkBothThemes(page, "the looks of a bot");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved").first().waitFor();

  const { appearance } = (await acme.call("GET", `/bots/${acme.botId}`)).body;
  assert.deepEqual(
    [appearance.color, appearance.launcherText, appearance.position],
    ["#0a7d4f", "Ask us", "start"],
  );
  assert.deepEqual(faults, []);
});
