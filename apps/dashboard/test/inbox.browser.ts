import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { inBrowser, openPage } from "../../server/src/test/browser/index.ts";
import { until } from "../../server/src/test/until.ts";
import { checkBothThemes, openDashboard, openDashboardWorld } from "./open-dashboard.ts";

const messages = (page: Page) => page.getByRole("region", { name: "Messages" });
const list = (page: Page) => page.getByRole("region", { name: "Inbox" });

test(
  "a visitor asks for a person, somebody claims, answers and resolves, and the bot answers next",
  inBrowser,
  async (t) => {
    const world = await openDashboardWorld(t);
    const { acme, url } = world;
    const agent = await acme.member("agent");
    const { page, faults } = await openDashboard(t, world, { as: agent.session });
    await page.getByRole("heading", { name: "Nobody is waiting" }).waitFor();
    await checkBothThemes(page, "an inbox without anybody");

    const { page: site } = await openPage(t);
    await site.goto(`${url}/chat/${acme.botId}`);
    const chat = site.getByRole("main", { name: "Acme Bot" });
    await chat.getByRole("textbox").fill("I want to talk to a human");
    await chat.getByRole("textbox").press("Enter");

    const row = list(page).getByRole("link", { name: /Asked for human/i });
    await row.click();
    await messages(page).getByText("I want to talk to a human").waitFor();
    await messages(page).getByText("The visitor asked for a person").waitFor();
    await checkBothThemes(page, "a thread that waits");
    await page.getByRole("button", { name: "Claim" }).click();
    await messages(page).getByText("Claimed: You").waitFor();
    await row.waitFor({ state: "detached" });

    await page.getByRole("textbox", { name: "Reply" }).fill("Good day, this is Ada.");
    await page.getByRole("textbox", { name: "Reply" }).press("Enter");
    await messages(page).getByText("Good day, this is Ada.").waitFor();
    await chat.getByText("Good day, this is Ada.").waitFor();
    await chat.getByRole("textbox").fill("Thank you, Ada");
    await chat.getByRole("textbox").press("Enter");
    await messages(page).getByText("Thank you, Ada").waitFor();

    await page.getByRole("button", { name: "Resolve" }).click();
    await messages(page).getByText("Resolved: You").waitFor();
    await chat.getByRole("textbox").fill("Do you sell umbrellas?");
    await chat.getByRole("textbox").press("Enter");
    await messages(page).getByText("Did not know").waitFor();
    await page.getByText("With the bot").waitFor();
    assert.equal(await messages(page).getByText("Good day, this is Ada.").count(), 1);
    assert.deepEqual(faults, []);
  },
);

test("of two who claim at once one has it, and the other is told who", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  const id = await acme.conversation({ status: "waiting" });
  const two = [await acme.member("agent"), await acme.member("editor")];
  const pages = await Promise.all(
    two.map(
      async ({ session }) => (await openDashboard(t, world, { as: session, path: `inbox/${id}` })).page,
    ),
  );
  const buttons = pages.map((page) => page.getByRole("button", { name: "Claim" }));
  await Promise.all(buttons.map((button) => button.waitFor()));

  // Both hold their calls until the other's is made: neither hears of the other's claim before.
  let held = 0;
  for (const page of pages)
    await page.route("**/claim-conversation", async (route) => {
      held += 1;
      await until("both claim", () => held >= 2);
      await route.continue();
    });
  await Promise.all(buttons.map((button) => button.click()));

  const told = Promise.any(pages.map((page) => page.getByText(/has it already/).waitFor()));
  await told;
  const { assignee } = (await acme.call("GET", `/conversations/${id}`)).body;
  const winner = two.findIndex(({ memberId }) => memberId === assignee.memberId);
  await pages[winner]?.getByText("With you").waitFor();
  const name = winner === 0 ? "The agent" : "The editor";
  await pages[1 - winner]?.getByText(`${name} has it already.`).waitFor();
  await pages[1 - winner]?.getByText(`With ${name}`).first().waitFor();
});

test("nothing is lost or doubled when the network is cut and comes back", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  const visitor = await acme.visitorIn({ status: "waiting" });
  const { page, faults } = await openDashboard(t, world, { path: `inbox/${visitor.conversationId}` });
  const reply = page.getByRole("textbox", { name: "Reply" });
  await messages(page).getByText("The visitor asked for a person").waitFor();

  await page.context().setOffline(true);
  await reply.fill("Written in a tunnel");
  await reply.press("Enter");
  await page.getByText("Not sent.").waitFor();
  await visitor.says("Are you still there?");
  await checkBothThemes(page, "a reply that was not sent");
  await page.context().setOffline(false);

  await messages(page).getByText("Are you still there?").waitFor();
  await page.getByText("Not sent.").waitFor({ state: "detached" });
  await until("it is stored", async () => (await visitor.messages()).some(({ author }) => author === "team"));
  const stored = (await visitor.messages()).map(({ text }) => text);
  for (const text of ["Written in a tunnel", "Are you still there?"]) {
    assert.equal(stored.filter((one) => one === text).length, 1);
    assert.equal(await messages(page).getByText(text, { exact: true }).count(), 1);
  }
  assert.deepEqual(faults, []);
});

test("a reply whose answer got lost is stored once, and shown once", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  const visitor = await acme.visitorIn({ status: "waiting" });
  const { page } = await openDashboard(t, world, { path: `inbox/${visitor.conversationId}` });
  let isLost = false;
  await page.route("**/send-message", async (route) => {
    if (isLost) return route.continue();
    isLost = true;
    await route.fetch();
    await route.abort();
  });

  await page.getByRole("textbox", { name: "Reply" }).fill("Only once");
  await page.getByRole("textbox", { name: "Reply" }).press("Enter");

  await messages(page).getByText("Only once").waitFor();
  await until("it is stored", async () => (await visitor.messages()).some(({ author }) => author === "team"));
  await page.getByText("With you").waitFor();
  assert.equal(await messages(page).getByText("Only once").count(), 1);
  assert.equal((await visitor.messages()).filter(({ text }) => text === "Only once").length, 1);
});

test(
  "who only reads is offered nothing to do, and a foreign thread says that it is not here",
  inBrowser,
  async (t) => {
    const world = await openDashboardWorld(t);
    const { acme, globex } = world;
    const id = await acme.conversation({ status: "waiting" });
    const { session } = await acme.member("viewer");
    const { page } = await openDashboard(t, world, { as: session, path: `inbox/${id}` });

    await page.getByText("Your role reads along").waitFor();
    for (const name of ["Claim", "Resolve", "Assign"])
      assert.equal(await page.getByRole("button", { name }).count(), 0, name);
    assert.equal(await page.getByRole("textbox").count(), 0);
    await page.keyboard.press("c");
    await page.keyboard.press("e");
    assert.equal((await acme.call("GET", `/conversations/${id}`)).body.status, "waiting");
    await checkBothThemes(page, "a thread for who only reads");

    const foreign = await globex.conversation({ status: "waiting" });
    await page.goto(`${world.url}/w/${acme.workspaceId}/inbox/${foreign}`);
    await page.getByRole("heading", { name: "This conversation is not here" }).waitFor();
    await checkBothThemes(page, "a thread that is not here");
  },
);

test(
  "the keyboard alone is enough: to move, claim, answer with a canned reply, note, resolve",
  inBrowser,
  async (t) => {
    const world = await openDashboardWorld(t);
    const { acme, clock } = world;
    await acme.call("POST", "/canned-replies", { shortcut: "hours", text: "We are open from nine to six." });
    const first = await acme.conversation({ status: "waiting" });
    clock.advance(60_000);
    const second = await acme.conversation({ status: "waiting" });
    const { page, faults } = await openDashboard(t, world);
    await list(page)
      .getByRole("link", { name: /Asked for human/i })
      .nth(1)
      .waitFor();

    await page.keyboard.press("j");
    await page.waitForURL(new RegExp(first));
    await page.keyboard.press("j");
    await page.waitForURL(new RegExp(second));
    await page.keyboard.press("k");
    await page.waitForURL(new RegExp(first));
    await messages(page).getByText("The visitor asked for a person").waitFor();
    await page.keyboard.press("c");
    await messages(page).getByText("Claimed: You").waitFor();

    await page.keyboard.press("r");
    await page.keyboard.type("/ho");
    await page.getByRole("option", { name: /hours/ }).waitFor();
    await checkBothThemes(page, "canned replies to choose from");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await messages(page).getByText("We are open from nine to six.").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.keyboard.type("A kind one");
    await page.keyboard.press("Enter");
    await messages(page).getByText("A kind one").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("e");
    await messages(page).getByText("Resolved: You").waitFor();
    await page.keyboard.press("j");
    await page.waitForURL(new RegExp(second));
    await page.keyboard.press("/");
    await page.keyboard.type("nobody said this");
    await page.getByRole("heading", { name: "Nothing fits" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    assert.deepEqual(faults, []);
    const notes = (await acme.call("GET", `/conversations/${first}/messages`)).body.notes;
    assert.deepEqual(
      notes.map(({ text }: { text: string }) => text),
      ["A kind one"],
    );
  },
);

test("a draft stays in its thread, and everything has its place on a phone", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  const [one, other] = [
    await acme.conversation({ status: "waiting" }),
    await acme.conversation({ status: "waiting" }),
  ];
  const path = (id: string) => `${world.url}/w/${acme.workspaceId}/inbox/${id}`;
  const viewport = { width: 390, height: 800 };
  const { page, faults } = await openDashboard(t, world, { path: `inbox/${one}`, viewport });
  const reply = page.getByRole("textbox", { name: "Reply" });
  await reply.fill("Not finished");
  await page.goto(path(other));
  await reply.waitFor();
  assert.equal(await reply.inputValue(), "");
  await page.goto(path(one));
  await reply.waitFor();
  assert.equal(await reply.inputValue(), "Not finished");

  await page.getByRole("button", { name: "Details" }).click();
  await page.getByRole("complementary", { name: "About the visitor" }).waitFor();
  await checkBothThemes(page, "the details on a phone");
  await page.getByRole("button", { name: "Close the details" }).click();
  await page.getByRole("link", { name: "Back to the list" }).click();
  await list(page)
    .getByRole("link", { name: /Asked for human/i })
    .nth(1)
    .waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  assert.deepEqual(faults, []);
});

test("canned replies are made, changed and deleted for the whole team", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { page, faults } = await openDashboard(t, world, { path: "settings/canned-replies" });
  await page.getByRole("heading", { name: "No canned replies yet" }).waitFor();

  await page.getByRole("button", { name: "New canned reply" }).click();
  await page.getByLabel("Shortcut").fill("two words");
  await page.getByLabel("Text").fill("We have sent your refund today.");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Write 1 to 50 letters").waitFor();
  await checkBothThemes(page, "a shortcut that is none");
  await page.getByLabel("Shortcut").fill("refund");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("cell", { name: "/refund", exact: true }).waitFor();
  await checkBothThemes(page, "canned replies");
  await page.getByRole("button", { name: "Delete: /refund" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();

  await page.getByRole("heading", { name: "No canned replies yet" }).waitFor();
  assert.deepEqual((await world.acme.call("GET", "/canned-replies")).body.cannedReplies, []);
  assert.deepEqual(faults, []);
});
