import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser, openSite } from "../../server/src/test/browser/index.ts";
import { checkBothThemes, openDashboard, openDashboardWorld } from "./open-dashboard.ts";

test(
  "text, questions and files become what the bot knows, and its passages are shown",
  inBrowser,
  async (t) => {
    const world = await openDashboardWorld(t);
    const { acme } = world;
    const { page, faults } = await openDashboard(t, world, { path: `bots/${acme.botId}/knowledge` });
    const opens = async (way: string) => {
      await page.getByRole("button", { name: "Add" }).first().click();
      await page.getByRole("menuitem", { name: way, exact: true }).click();
      return page.getByRole("dialog");
    };

    const text = await opens("Text");
    await checkBothThemes(page, "a text to add");
    await text.getByLabel("Title").fill("Opening hours");
    await text.getByLabel("Text").fill("# Hours\nWe open at nine.");
    await text.getByRole("button", { name: "Add to the bot" }).click();
    await page.getByRole("link", { name: "Opening hours" }).waitFor();

    const questions = await opens("Questions and answers");
    await questions.getByLabel("Question", { exact: true }).fill("Do you ship to Peru?");
    await questions.getByRole("button", { name: "Add to the bot" }).click();
    await questions.locator("[data-invalid]").first().waitFor();
    await questions.getByLabel("Answer").fill("We ship everywhere.");
    await checkBothThemes(page, "questions to add");
    await questions.getByRole("button", { name: "Add to the bot" }).click();
    await page.getByRole("link", { name: "Do you ship to Peru?" }).waitFor();

    const files = await opens("File");
    const song = { name: "song.mp3", mimeType: "audio/mpeg", buffer: Buffer.from("la la") };
    const faq = {
      name: "faq.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("question,answer\nOpen?,At nine."),
    };
    await files.locator("input[type=file]").setInputFiles([song, faq]);
    await files.getByText("The file's name must end in").waitFor();
    await files.getByText("Added").waitFor();
    await checkBothThemes(page, "files, one of them refused");
    await page.keyboard.press("Escape");

    await page.getByText("Known").nth(2).waitFor();
    await checkBothThemes(page, "what a bot knows");
    await page.getByRole("link", { name: "Opening hours" }).click();
    const source = page.getByRole("dialog", { name: "Opening hours" });
    await source.getByText("We open at nine.").waitFor();
    await checkBothThemes(page, "a source with its passages");
    await source.getByRole("button", { name: "Edit" }).click();
    await source.getByLabel("Text").fill("# Hours\nWe open at ten.");
    await source.getByRole("button", { name: "Save" }).click();
    await source.getByText("We open at ten.").waitFor();
    await source.getByRole("button", { name: "Delete" }).click();
    await page
      .getByRole("dialog", { name: "Delete Opening hours" })
      .getByRole("button", { name: "Delete" })
      .click();
    await page.getByRole("link", { name: "Opening hours" }).waitFor({ state: "detached" });
    assert.deepEqual(faults, []);
  },
);

test("a source that fails says why and what to do, and is read again", inBrowser, async (t) => {
  const world = await openDashboardWorld(t, { OUTBOUND_ALLOWED_TARGETS: "crawl:127.0.0.0/8" });
  const { acme } = world;
  const site = await openSite(t, { html: "<title>Empty</title>" });
  const { page, faults } = await openDashboard(t, world, {
    path: `bots/${acme.botId}/knowledge?add=page`,
  });

  await page.getByRole("dialog").getByLabel("Address").fill(`${site}/hours`);
  await page.keyboard.press("Enter");
  await page.getByText("Not read").waitFor();
  await page.getByText("No page with text was found. Check the address, or paste the text itself.").waitFor();
  await checkBothThemes(page, "a source that failed");
  await page.getByRole("button", { name: "Read again" }).click();
  await page.getByText("No page with text was found").waitFor();
  assert.deepEqual(faults, []);
});

test(
  "a question is asked with its whole trace, answered anew, and saved to be run again",
  inBrowser,
  async (t) => {
    const world = await openDashboardWorld(t);
    const { acme } = world;
    await acme.knows("Returns", "# Returns\n\nYou can send anything back within 30 days.");
    await (await acme.visitor()).asks("Do you sell umbrellas?");
    const { page, faults } = await openDashboard(t, world, { path: `bots/${acme.botId}/answers` });

    await page.getByLabel("Question").fill("How many days do I have for returns?");
    await page.keyboard.press("Enter");
    await page.getByText("Answered", { exact: true }).waitFor();
    await page.getByText(/How it came about/).click();
    await page.getByText("Confidence", { exact: true }).waitFor();
    await checkBothThemes(page, "an answer with its trace");

    await page.getByRole("button", { name: "Add an answer Do you sell umbrellas?" }).click();
    const dialog = page.getByRole("dialog");
    await checkBothThemes(page, "an answer to add");
    await dialog.getByLabel("Answer").fill("We sell umbrellas in blue and red.");
    await dialog.getByRole("button", { name: "Add an answer" }).click();
    await page.getByText("The bot knows it in a moment").waitFor();

    await page.getByRole("button", { name: "New question" }).click();
    await dialog.getByLabel("Question").fill("How many days do I have for returns?");
    await dialog.getByLabel("Words in the answer").fill("30 days");
    await checkBothThemes(page, "a question to save");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByText("Never run").waitFor();
    await page.getByRole("button", { name: "Run all" }).click();
    await page.getByText("All 1 went as expected.").waitFor();
    await checkBothThemes(page, "saved questions that ran");
    assert.deepEqual(faults, []);
  },
);

test("a list of orders is connected by its headings and tried", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  const { page, faults } = await openDashboard(t, world, { path: `bots/${acme.botId}/live-data` });
  await page.getByText("No system is connected").waitFor();
  await checkBothThemes(page, "no live data");

  await page.getByRole("button", { name: "Connect" }).click();
  await page.getByRole("menuitem", { name: "Uploaded list" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("List (CSV)").fill("number;email;status\nW1042;ada@example.com;shipped");
  await checkBothThemes(page, "a list to connect");
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByText("orders", { exact: true }).waitFor();
  await checkBothThemes(page, "a connected list");

  await page.getByRole("button", { name: "Try it" }).click();
  await dialog.getByLabel("Order number").fill("w 1042");
  await dialog.getByLabel("Email").fill("ada@example.com");
  await dialog.getByRole("button", { name: "Look it up" }).click();
  await dialog.getByText("shipped").waitFor();
  await checkBothThemes(page, "an order that was found");
  assert.deepEqual(faults, []);
});
