import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser } from "../../server/src/test/browser/index.ts";
import { checkBothThemes, openDashboard, openDashboardWorld } from "./open-dashboard.ts";

test(
  "from a new workspace to the first answer and the line for the site, by keyboard alone",
  inBrowser,
  async (t) => {
    const world = await openDashboardWorld(t);
    const { page, faults } = await openDashboard(t, world);
    await page.goto(`${world.url}/workspaces`);
    await page.getByLabel("Name of the company").fill("Bluebird");
    await page.keyboard.press("Enter");

    await page.getByRole("heading", { name: "Name your bot" }).waitFor();
    await checkBothThemes(page, "the first step");
    await page.keyboard.press("Tab");
    assert.equal(await page.getByLabel("Name of the bot").inputValue(), "Bluebird Assistant");
    await page.keyboard.press("Enter");

    await page.getByRole("heading", { name: "Give it something to know" }).waitFor();
    await checkBothThemes(page, "the second step");
    await page.keyboard.press("Tab");
    await page.keyboard.type("We repair every bike, wherever it was bought. A check-up costs 49 euros.");
    await page.getByText("It is taken as text.").waitFor();
    await page.getByRole("button", { name: "Read it" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Known").waitFor();
    await checkBothThemes(page, "what the bot was given");
    await page.getByRole("button", { name: "Ask your bot" }).focus();
    await page.keyboard.press("Enter");

    await page.getByRole("heading", { name: "Ask your bot" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("What does a check-up of a bike cost?");
    await page.keyboard.press("Enter");
    await page.getByText("A check-up costs 49 euros").first().waitFor();
    await page.getByText(/% sure, at least the/).waitFor();
    await page.getByText("From", { exact: false }).first().waitFor();
    await checkBothThemes(page, "the first answer");
    await page.getByRole("button", { name: "Put it on your site" }).focus();
    await page.keyboard.press("Enter");

    await page.getByRole("heading", { name: "Put it on your site" }).waitFor();
    await page.getByText(`${world.url}/widget.js`).waitFor();
    await page.getByRole("link", { name: "Open the chat page" }).waitFor();
    await checkBothThemes(page, "the last step");
    assert.deepEqual(faults, []);
  },
);

test("the sample answers the questions that it offers", inBrowser, async (t) => {
  for (const locale of ["en", "de"] as const) {
    const world = await openDashboardWorld(t);
    const { acme } = world;
    const path = `start?bot=${acme.botId}&step=learn`;
    const { page, faults } = await openDashboard(t, world, { path, locale });
    const say = locale === "en" ? english : german;

    await page.getByRole("button", { name: say.sample }).click();
    await page.getByText(say.known).waitFor();
    await page.getByRole("button", { name: say.ask }).click();
    await page.getByRole("button", { name: say.question }).click();
    await page.getByText(say.answer).first().waitFor();
    await page.getByText(say.answered, { exact: true }).waitFor();
    assert.deepEqual(faults, []);
  }
});

const english = {
  sample: "Use the sample",
  known: "Known",
  ask: "Ask your bot",
  question: "Can I return a bike that I have ridden?",
  answer: "You can send anything back within 30 days.",
  answered: "Answered",
};
const german = {
  sample: "Beispiel verwenden",
  known: "Bekannt",
  ask: "Bot fragen",
  question: "Kann ich ein gefahrenes Rad zurückgeben?",
  answer: "Sie können alles innerhalb von 30 Tagen zurückgeben.",
  answered: "Beantwortet",
};

test("what is left of the first run stands on the bots' page until a visitor wrote", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  const { page, faults } = await openDashboard(t, world, { path: "bots" });
  const list = page.getByRole("region", { name: "To get going" });
  await list.getByRole("link", { name: "Give it something to know" }).waitFor();

  await acme.knows("Returns", "# Returns\n\nYou can send anything back within 30 days.");
  await (await acme.visitor()).asks("How many days do I have for returns?");
  await page.reload();
  await page.getByRole("link", { name: "Acme Bot" }).waitFor();
  await list.waitFor({ state: "detached" });
  assert.deepEqual(faults, []);
});
