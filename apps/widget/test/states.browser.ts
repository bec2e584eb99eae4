import assert from "node:assert/strict";
import { test } from "node:test";
import { checkAccessible, inBrowser, openPage } from "../../server/src/test/browser/index.ts";
import { until } from "../../server/src/test/until.ts";
import { openWorld } from "../../server/src/test/world.ts";
import { ChatPage } from "./chat-page.ts";

test(
  "a visitor waits, is joined by a person, is asked how it went, and each state is clean",
  inBrowser,
  async (t) => {
    const { url, acme, call, clock } = await openWorld(t);
    await acme.visitorIn({ status: "waiting" });
    clock.advance(1000);
    const { page, faults } = await openPage(t);
    const chat = await ChatPage.open(page, `${url}/demo?bot=${acme.botId}`);

    await chat.says("Do you sell umbrellas?");
    await chat.window.locator(".notice").getByRole("button", { name: "Talk to a person" }).waitFor();
    await checkAccessible(page, "after a fallback");
    await chat.choose("Talk to a person");
    await chat.sees("Waiting before you: 1");
    await checkAccessible(page, "waiting");

    const id = await conversationOf(acme);
    await acme.sends(id, "Hello, this is Ada.");
    await chat.sees("A person has joined");
    await chat.sees("Hello, this is Ada.");
    await call("POST", `/api/v1/conversations/${id}/typing`, { as: acme.key });
    await chat.field.fill("I am still writing");
    await checkAccessible(page, "with a person");

    await acme.resolves(id);
    await chat.sees("How did it go?");
    await checkAccessible(page, "resolved");
    await chat.window.getByRole("button", { name: "5 of 5" }).click();
    await chat.window.getByLabel("Anything to add?").fill("Ada was kind.");
    await chat.window.getByRole("button", { name: "Send" }).first().click();
    await chat.sees("Thank you.");

    const { rating, visitorReadSequence } = (await acme.call("GET", `/conversations/${id}`)).body;
    assert.deepEqual([rating.score, rating.comment], [5, "Ada was kind."]);
    assert.ok(visitorReadSequence >= 3, "What was before the visitor's eyes is told as read.");
    assert.deepEqual(faults, []);
  },
);

test("a visitor leaves a contact, and is told what is wrong with it", inBrowser, async (t) => {
  const { url, acme, call } = await openWorld(t);
  const hours = { timeZone: "UTC", weekly: { tuesday: [{ opens: "09:00", closes: "17:00" }] } };
  await call("PATCH", "/api/v1/workspace", { as: acme.owner, body: { hours } });
  const { page } = await openPage(t);
  const chat = await ChatPage.open(page, `${url}/demo?bot=${acme.botId}`);

  await chat.choose("Talk to a person");
  await chat.window.locator(".notice").getByText("The team is back").waitFor();
  await checkAccessible(page, "nobody there");
  await chat.window.locator(".notice").getByRole("button", { name: "Leave your contact" }).click();
  await checkAccessible(page, "the form");
  await chat.window.getByLabel("Name").fill("Ada Lovelace");
  await chat.window.getByLabel("Email").fill("ada@nowhere");
  await page.keyboard.press("Enter");
  await chat.window.getByRole("alert").getByText("that can be reached").waitFor();
  await chat.window.getByLabel("Email").fill("ada@example.com");
  await page.keyboard.press("Enter");
  await chat.sees("Your contact is saved.");
  await checkAccessible(page, "saved");

  const [lead] = (await acme.call("GET", "/leads")).body.leads;
  assert.deepEqual([lead.name, lead.email], ["Ada Lovelace", "ada@example.com"]);
});

test(
  "a blocked visitor and a bot that is off are told, and nothing is lost of what they wrote",
  inBrowser,
  async (t) => {
    const { url, acme } = await openWorld(t);
    const { page } = await openPage(t);
    const chat = await ChatPage.open(page, `${url}/demo?bot=${acme.botId}`);
    await chat.says("Do you sell umbrellas?");
    await chat.sees("could not find a good answer");
    await acme.call("POST", "/actions/block-visitor", { conversationId: await conversationOf(acme) });

    await chat.says("One thing more");
    await chat.sees("No more messages are taken here.");
    await chat.window.getByText("Not sent.").waitFor();
    await checkAccessible(page, "not sent");
  },
);

function conversationOf(acme: import("../../server/src/test/company.ts").Company): Promise<string> {
  return until("the thread is there", async () => {
    const { conversations } = (await acme.call("GET", "/conversations?sort=createdAt")).body;
    return conversations[0]?.id;
  });
}
