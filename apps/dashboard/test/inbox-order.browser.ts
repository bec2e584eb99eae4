import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser } from "../../server/src/test/browser/index.ts";
import { until } from "../../server/src/test/until.ts";
import { checkBothThemes, openDashboard, openDashboardWorld } from "./open-dashboard.ts";

test(
  "a long thread loads upward to its begin, and what stands in sight stays there",
  inBrowser,
  async (t) => {
    const world = await openDashboardWorld(t, { VISITOR_CALLS_PER_MINUTE: "100000" });
    const { acme } = world;
    const visitor = await acme.visitorIn({ status: "waiting" });
    for (let number = 1; number <= 240; number++) await visitor.says(`Line ${number} of a long story`);
    const { page, faults } = await openDashboard(t, world, { path: `inbox/${visitor.conversationId}` });
    const box = page.getByRole("region", { name: "Messages" });
    await box.getByText("Line 240 of a long story").waitFor();

    // Each time older messages arrive, the topmost one in sight is where it was.
    const jumps = await box.evaluate(
      (element) =>
        new Promise<number[]>((done) => {
          const found: number[] = [];
          const topmost = () => {
            const edge = element.getBoundingClientRect().top;
            const lines = [...element.querySelectorAll("article")];
            const line = lines.find((one) => one.getBoundingClientRect().top >= edge);
            return line && { text: line.textContent, top: line.getBoundingClientRect().top };
          };
          let before = topmost();
          let size = element.scrollHeight;
          let still = 0;
          requestAnimationFrame(function frame() {
            const now = [...element.querySelectorAll("article")].find(
              (one) => one.textContent === before?.text,
            );
            if (element.scrollHeight > size + 1000 && now && before)
              found.push(Math.abs(now.getBoundingClientRect().top - before.top));
            size = element.scrollHeight;
            still = element.scrollTop === 0 ? still + 1 : 0;
            if (still > 60) return done(found);
            element.scrollTop -= 60;
            requestAnimationFrame(() => {
              before = topmost();
              requestAnimationFrame(frame);
            });
          });
        }),
    );

    await box.getByText("Line 1 of a long story", { exact: true }).waitFor();
    assert.ok(
      jumps.every((pixels) => pixels < 40),
      `it jumped by ${jumps.join(", ")} pixels`,
    );
    assert.deepEqual(faults, []);
  },
);

test(
  "nothing moves under the pointer: what comes meanwhile is counted, and shown when asked for",
  inBrowser,
  async (t) => {
    const world = await openDashboardWorld(t);
    const { acme, clock } = world;
    const first = await acme.conversation({ status: "bot" });
    const { page, faults } = await openDashboard(t, world, { path: "inbox?tab=bot" });
    const list = page.getByRole("region", { name: "Inbox" });
    const rows = list.getByRole("listitem");
    await rows.first().hover();

    clock.advance(1000);
    const second = await acme.conversation({ status: "bot" });
    await list.getByRole("button", { name: "1 new conversation" }).waitFor();
    await checkBothThemes(page, "a list with something new above");
    const hrefs = () =>
      rows.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.match((await hrefs())[0] ?? "", new RegExp(first));
    assert.equal(await rows.count(), 1);

    await list.getByRole("button", { name: "1 new conversation" }).click();
    await until("both are shown, the newer first", async () => {
      const [top = "", below = ""] = await hrefs();
      return top?.includes(second) && below?.includes(first);
    });
    assert.deepEqual(faults, []);
  },
);

test("what one asks for stands in the address, and survives a reload", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  const visitor = await acme.visitorIn({ status: "bot" });
  await visitor.asks("Do you sell umbrellas?");
  await acme.conversation({ status: "bot" });
  const { page, faults } = await openDashboard(t, world);
  const list = page.getByRole("region", { name: "Inbox" });

  await list.getByRole("link", { name: /^Bot/ }).click();
  await page.waitForURL(/tab=bot/);
  await page.getByRole("searchbox").fill("umbrella");
  await page.waitForURL(/q=umbrella/);
  await until("one is left", async () => (await list.getByRole("listitem").count()) === 1);
  await list.getByRole("listitem").getByRole("link").click();
  await page.waitForURL(new RegExp(`${visitor.conversationId}.*umbrella`));
  await page.reload();
  await page.getByRole("region", { name: "Messages" }).getByText("Do you sell umbrellas?").waitFor();
  await until("one is left again", async () => (await list.getByRole("listitem").count()) === 1);
  await list.getByRole("button", { name: "Filters" }).click();
  await checkBothThemes(page, "filters");
  assert.deepEqual(faults, []);
});

test(
  "spam leaves the lists and comes back, a visitor is blocked, a thread is erased",
  inBrowser,
  async (t) => {
    const world = await openDashboardWorld(t);
    const { acme } = world;
    const visitor = await acme.visitorIn({ status: "waiting" });
    const { page, faults } = await openDashboard(t, world, { path: `inbox/${visitor.conversationId}` });
    const thread = page.getByRole("region", { name: "Conversation" });
    const choose = async (act: string) => {
      await thread.getByRole("button", { name: "More" }).click();
      await page.getByRole("menuitem", { name: act }).click();
    };
    await page
      .getByRole("region", { name: "Messages" })
      .getByText("The visitor asked for a person")
      .waitFor();

    await choose("Mark as spam");
    await page.getByRole("heading", { name: "Nobody is waiting" }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("region", { name: "Inbox" }).getByText("Asked for human").waitFor();

    await choose("Block the visitor");
    await checkBothThemes(page, "asking before a visitor is blocked");
    await page.getByRole("dialog").getByRole("button", { name: "Block the visitor" }).click();
    await page.getByRole("region", { name: "Messages" }).getByText("Visitor blocked: You").waitFor();
    assert.equal((await visitor.says("Hello?")).status, 403);

    await choose("Erase for good");
    await page.getByRole("dialog").getByRole("button", { name: "Erase for good" }).click();
    await page.getByRole("heading", { name: "Choose a conversation" }).waitFor();
    assert.equal((await acme.call("GET", `/conversations/${visitor.conversationId}`)).status, 404);
    assert.deepEqual(faults, []);
  },
);
