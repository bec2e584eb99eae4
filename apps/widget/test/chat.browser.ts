import assert from "node:assert/strict";
import { test } from "node:test";
import { checkAccessible, inBrowser, openPage } from "../../server/src/test/browser/index.ts";
import { openWorld } from "../../server/src/test/world.ts";

test("a visitor opens the chat, asks, and reads the answer with its source", inBrowser, async (t) => {
  const { url, acme } = await openWorld(t);
  await acme.knows("Returns", "# Returns\n\nYou can send anything back within 30 days.");
  const { page, faults } = await openPage(t);

  await page.goto(`${url}/demo?bot=${acme.botId}`);
  await page.getByRole("button", { name: "Chat" }).click();
  const chat = page.getByRole("dialog", { name: "Acme Bot" });
  await checkAccessible(page, "an open window");
  await chat.getByRole("textbox").fill("How many days do I have for returns?");
  await page.keyboard.press("Enter");

  await chat.getByText("within 30 days").waitFor();
  await chat.getByLabel("Sources").getByText("Returns").waitFor();
  await checkAccessible(page, "an answer");
  assert.deepEqual(faults, []);
  assert.deepEqual(await page.context().cookies(), []);
});

test("the bot's own page is the chat and nothing else", inBrowser, async (t) => {
  const { url, acme } = await openWorld(t);
  const { page, faults } = await openPage(t);

  await page.goto(`${url}/chat/${acme.botId}`);
  const chat = page.getByRole("main", { name: "Acme Bot" });
  await chat.getByRole("textbox").fill("Do you sell umbrellas?");
  await page.keyboard.press("Enter");

  await chat.getByRole("button", { name: "Talk to a person" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Close" }).count(), 0);
  await checkAccessible(page, "the page");
  assert.deepEqual(faults, []);
});
