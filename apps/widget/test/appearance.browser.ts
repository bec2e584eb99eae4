import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { checkAccessible, inBrowser, openPage, openSite } from "../../server/src/test/browser/index.ts";
import { openWorld } from "../../server/src/test/world.ts";
import { ChatPage, pageWith } from "./chat-page.ts";

const colours = [
  "#ffee00",
  "#ff0000",
  "#00ff00",
  "#0000ff",
  "#00ffff",
  "#ff8800",
  "#777777",
  "#ffffff",
  "#000000",
  "#e91e63",
  "#8bc34a",
  "#4a90e2",
];

test(
  "whatever colour a company has, words on it and links beside it can be read, by day and by night",
  inBrowser,
  async (t) => {
    const { url, acme } = await openWorld(t);
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await openPage(t, { colorScheme });
      const chat = await ChatPage.open(page, `${url}/chat/${acme.botId}?preview`, false);
      await chat.says("See https://acme.example");
      await chat.sees("See https://acme.example");

      for (const color of colours) {
        await page.evaluate(
          (given) => window.postMessage({ appearance: { color: given } }, location.origin),
          color,
        );
        await page.locator(`nebula-hex .all[style*="${color}"]`).waitFor({ state: "attached" });
        const found = await contrasts(page);
        for (const [what, ratio] of Object.entries(found)) {
          assert.ok(ratio >= 4.5, `${what} in ${colorScheme} with ${color}: ${ratio.toFixed(2)}`);
        }
      }
    }
  },
);

test(
  "a bot's looks are on the page before anybody opens it, its logo without a request to anybody",
  inBrowser,
  async (t) => {
    const { url, acme } = await openWorld(t);
    const logo =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    const appearance = { color: "#0a7d4f", position: "start", launcherText: "Ask us", logo, corner: 4 };
    await acme.call("PATCH", `/bots/${acme.botId}`, { appearance });
    const policy = `default-src 'none'; script-src ${url}; connect-src ${url}`;
    const { page, faults } = await openPage(t, { viewport: { width: 1000, height: 800 } });

    const chat = await ChatPage.open(page, await openSite(t, { html: pageWith(url, acme.botId), policy }));
    await page.locator("nebula-hex canvas[width='64']").waitFor();

    await page.getByRole("button", { name: "Ask us" }).waitFor();
    assert.ok(((await chat.window.boundingBox())?.x ?? 999) < 100);
    assert.deepEqual(faults, []);
    await checkAccessible(page, "a company's looks");
  },
);

test("a page of a bot that does not serve has no launcher", inBrowser, async (t) => {
  const { url, acme } = await openWorld(t);
  await acme.call("PATCH", `/bots/${acme.botId}`, { isActive: false });
  const { page } = await openPage(t);

  await Promise.all([
    page.waitForResponse((response) => response.url().includes("/api/widget/v1/bots/")),
    page.goto(await openSite(t, { html: pageWith(url, acme.botId) })),
  ]);

  assert.equal(await page.locator("nebula-hex .launcher").isVisible(), false);
});

/** How words stand against what they stand on, by WCAG's measure. Colours are read as the screen shows them. */
function contrasts(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const root = document.querySelector("nebula-hex")?.shadowRoot;
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const luminance = (colour: string) => {
      if (canvas === null) return 0;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) =>
        value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const look = (selector: string) => getComputedStyle(root?.querySelector(selector) ?? document.body);
    const ratio = (one: string, other: string) => {
      const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const probe = document.createElement("i");
    probe.style.color = "var(--link)";
    root?.querySelector(".bot .words")?.append(probe);
    const link = getComputedStyle(probe).color;
    probe.remove();
    return {
      "a visitor's words": ratio(look(".visitor .words").color, look(".visitor .words").backgroundColor),
      "the star": ratio(look(".launcher .down").stroke, look(".launcher .hex").fill),
      "a link": ratio(link, look(".bot .words").backgroundColor),
    };
  });
}
