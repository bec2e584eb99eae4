import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOf, inBrowser, openBrowser, openPage, openSite } from "../../server/src/test/browser/index.ts";
import { openWorld } from "../../server/src/test/world.ts";
import { ChatPage, pageWith } from "./chat-page.ts";

test(
  "a page needs to name this host for scripts and calls and nothing else, trusted types included",
  inBrowser,
  async (t) => {
    const { url, acme } = await openWorld(t);
    const policy =
      `default-src 'none'; script-src ${url}; connect-src ${url}; base-uri 'none'; form-action 'none'; ` +
      "require-trusted-types-for 'script'; trusted-types 'none'";
    const site = await openSite(t, { html: pageWith(url, acme.botId), policy });
    const { page, faults } = await openPage(t);
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).origin));

    const chat = await ChatPage.open(page, site);
    await chat.says("I want to talk to a person");
    await chat.sees("passing you on");

    assert.deepEqual(faults, []);
    assert.deepEqual(
      [...hosts].sort(),
      [site, new URL(url).origin].sort(),
      "Nobody else was asked for anything.",
    );
    assert.deepEqual(await page.context().cookies(), []);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  },
);

test("a nonce is enough for the scripts", inBrowser, async (t) => {
  const { url, acme } = await openWorld(t);
  const policy = `default-src 'none'; script-src 'nonce-abc123'; connect-src ${url}`;
  const site = await openSite(t, { html: pageWith(url, acme.botId, { tag: 'nonce="abc123"' }), policy });
  const { page, faults } = await openPage(t);

  const chat = await ChatPage.open(page, site);
  await chat.says("I want to talk to a person");
  await chat.sees("passing you on");

  assert.deepEqual(faults, []);
});

test("no style of a page reaches the widget", inBrowser, async (t) => {
  const { url, acme } = await openWorld(t);
  const hostile = `<style>
    * { all: unset !important; color: red !important; font: 40px serif !important; direction: rtl !important; }
    html { font-size: 62px; letter-spacing: 1em; text-transform: uppercase; line-height: 9; }
    div, button, nebula-hex { display: none !important; position: static !important; opacity: 0 !important; visibility: hidden !important; }
    body { transform: rotate(3deg); filter: blur(2px); overflow: hidden; }
  </style>`;
  const looks = async (head: string) => {
    const { page } = await openPage(t, { reducedMotion: "reduce", viewport: { width: 1000, height: 800 } });
    const chat = await ChatPage.open(page, await openSite(t, { html: pageWith(url, acme.botId, { head }) }));
    return {
      launcher: await chat.launcher.boundingBox(),
      window: await chat.window.boundingBox(),
      words: await chat.window.locator(".words").first().boundingBox(),
      style: await chat.window.evaluate((element) => {
        const { color, fontSize, direction, letterSpacing, textTransform, opacity, visibility } =
          getComputedStyle(element);
        return { color, fontSize, direction, letterSpacing, textTransform, opacity, visibility };
      }),
    };
  };

  assert.deepEqual(await looks(hostile), await looks(""));
});

test(
  "on a page from right to left it stands on the other side and speaks the page's language",
  inBrowser,
  async (t) => {
    const { url, acme } = await openWorld(t);
    const site = await openSite(t, { html: pageWith(url, acme.botId, { lang: "ar", dir: "rtl" }) });
    const { page } = await openPage(t, { viewport: { width: 1000, height: 800 } });

    const chat = await ChatPage.open(page, site);

    const box = await chat.window.boundingBox();
    assert.ok(box !== null && box.x < 100, "It stands at the left edge.");
    assert.equal(await chat.window.evaluate((element) => getComputedStyle(element).direction), "rtl");
    assert.equal(await page.locator("nebula-hex .all").getAttribute("lang"), "ar");
  },
);

test(
  "on a phone it covers the page, keeps the focus, leaves room for the keyboard, and gives all back",
  inBrowser,
  async (t) => {
    const { url, acme } = await openWorld(t);
    const site = await openSite(t, { html: pageWith(url, acme.botId, { body: '<a href="#x">A link</a>' }) });
    const { page } = await openPage(t, {
      viewport: { width: 390, height: 780 },
      hasTouch: true,
      isMobile: true,
    });

    const chat = await ChatPage.open(page, site);

    assert.deepEqual(await chat.window.boundingBox(), { x: 0, y: 0, width: 390, height: 780 });
    assert.equal(await chat.window.getAttribute("aria-modal"), "true");
    assert.equal(await chat.launcher.isVisible(), false);
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement?.localName), "nebula-hex");
    }
    await page.setViewportSize({ width: 390, height: 400 });
    await chat.field.tap();
    assert.equal((await chat.window.boundingBox())?.height, 400);
    await chat.window.getByLabel("Close").tap();
    assert.equal(await chat.window.isVisible(), false);
    assert.equal(await page.locator("html").getAttribute("style"), null);
  },
);

test(
  "by keyboard alone: open, ask, read the menu, close, and the focus is back where it was",
  inBrowser,
  async (t) => {
    const { url, acme } = await openWorld(t);
    const { page } = await openPage(t);
    await page.goto(`${url}/demo?bot=${acme.botId}`);
    const chat = new ChatPage(page);
    await chat.launcher.focus();

    await page.keyboard.press("Enter");
    await chat.sees("Ask me anything");
    await page.keyboard.type("Do you sell umbrellas?");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("Red ones?");
    await page.keyboard.press("Enter");
    await chat.sees("could not find a good answer");
    await chat.window.getByLabel("More").focus();
    await page.keyboard.press("Enter");
    await chat.window.locator(".menu").getByRole("button", { name: "Talk to a person" }).waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await chat.window.isVisible(), true, "The first Escape closes the menu.");
    await page.keyboard.press("Escape");

    assert.equal(await chat.window.isVisible(), false);
    const focused = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className);
    assert.equal(focused, "launcher");
  },
);

test("who listens is told each new message once, in order, and whose it is", inBrowser, async (t) => {
  const { url, acme } = await openWorld(t);
  const { page } = await openPage(t);
  const chat = await ChatPage.open(page, `${url}/demo?bot=${acme.botId}`);
  const told = () => page.locator('nebula-hex [role="log"] p').allInnerTexts();
  const dialog = page.getByRole("dialog", { name: "Acme Bot" });
  await dialog.getByRole("textbox", { name: "Write a message…" }).waitFor();

  await chat.says("I want to talk to a person");
  await chat.sees("passing you on");
  const id = (await acme.call("GET", "/conversations")).body.conversations[0].id;
  await acme.sends(id, "Hello, this is Ada.");
  await chat.sees("Hello, this is Ada.");
  await chat.window.getByLabel("Close").click();
  await acme.sends(id, "Are you there?");
  await page.getByRole("button", { name: "Chat (1)", expanded: false }).waitFor();
  assert.equal((await told()).length, 2, "Nothing is told of a window that is closed.");
  await chat.launcher.click();

  await page.getByRole("button", { name: "Chat", exact: true, expanded: true }).waitFor();
  assert.deepEqual(
    (await told()).map((words) => words.slice(0, 24)),
    ["Bot: I am passing you on", "Team: Hello, this is Ada", "Team: Are you there?"],
  );
  assert.equal(await page.locator('nebula-hex [role="log"]').getAttribute("aria-live"), "polite");
});

test(
  "two tabs of a customer are in step; two tabs of strangers have nothing to do with each other",
  inBrowser,
  async (t) => {
    const { url, acme } = await openWorld(t);
    const { identitySecret } = (await acme.call("POST", `/bots/${acme.botId}/identity-secret`)).body;
    const { createHmac } = await import("node:crypto");
    const signature = createHmac("sha256", identitySecret).update("ada").digest("hex");
    const tag = `data-identity-id="ada" data-identity-signature="${signature}"`;
    const site = await openSite(t, { html: pageWith(url, acme.botId, { tag }) });
    const context = await (await openBrowser(t)).newContext();
    const [first, second] = [await context.newPage(), await context.newPage()];
    const faults = [faultsOf(first), faultsOf(second)];

    const one = await ChatPage.open(first, site);
    const other = await ChatPage.open(second, site);
    await one.says("I want to talk to a person");
    await other.sees("I want to talk to a person");
    await other.sees("passing you on");
    const stranger = await ChatPage.open(await context.newPage(), `${url}/demo?bot=${acme.botId}`);

    assert.deepEqual(
      await one.thread(),
      (await other.thread()).map((line) => line),
    );
    assert.deepEqual(await stranger.thread(), []);
    assert.deepEqual(faults, [[], []]);
  },
);
