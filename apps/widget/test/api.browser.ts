import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { inBrowser, openPage, openSite } from "../../server/src/test/browser/index.ts";
import { until } from "../../server/src/test/until.ts";
import { openWorld } from "../../server/src/test/world.ts";
import { ChatPage, pageWith } from "./chat-page.ts";

test(
  "a page opens and closes it, hears of it, changes its language, and takes it away without a trace",
  inBrowser,
  async (t) => {
    const { url, acme } = await openWorld(t);
    const { page, faults } = await openPage(t);
    const chat = await ChatPage.open(page, await openSite(t, { html: pageWith(url, acme.botId) }));

    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const { NebulaHex } = window as unknown as { NebulaHex: import("../src/loader/start.ts").Widget };
      NebulaHex.on("open", () => heard.push("open"));
      NebulaHex.on("close", () => heard.push("close"));
      NebulaHex.on("message", ({ author }) => heard.push(author));
      NebulaHex.close();
      NebulaHex.open();
      NebulaHex.setLocale("de");
    });
    await chat.window.getByPlaceholder("Nachricht schreiben…").waitFor();
    await chat.says("Ich möchte mit einem Menschen sprechen");
    await until("the page hears of the answer", () =>
      page.evaluate(() => (window as unknown as { heard: string[] }).heard.includes("bot")),
    );
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    assert.deepEqual(heard.slice(0, 4), ["close", "open", "visitor", "bot"]);

    const left = await page.evaluate(() => {
      (window as unknown as { NebulaHex: { shutdown(): void } }).NebulaHex.shutdown();
      const kept = [...Object.keys(sessionStorage), ...Object.keys(localStorage)];
      const attributes = document.documentElement.getAttributeNames();
      return {
        elements: document.querySelectorAll("nebula-hex").length,
        api: "NebulaHex" in window,
        kept,
        attributes,
      };
    });
    assert.deepEqual(left, { elements: 0, api: false, kept: [], attributes: ["lang", "dir"] });
    assert.deepEqual(faults, []);
  },
);

test(
  "the tag twice on a page is one widget, and calls made before it came are done",
  inBrowser,
  async (t) => {
    const { url, acme } = await openWorld(t);
    const tag = `<script async src="${url}/widget.js" data-bot="${acme.botId}"></script>`;
    const head = `<script>window.NebulaHex = [["open"]]</script>${tag}${tag}`;
    const { page, faults } = await openPage(t);

    await ChatPage.open(page, await openSite(t, { html: pageWith(url, acme.botId, { head }) }), false);

    assert.equal(await page.locator("nebula-hex").count(), 1);
    assert.deepEqual(faults, []);
  },
);

test(
  "as a module it is the same widget, and a page without the element for a while keeps its thread",
  inBrowser,
  async (t) => {
    const { url, acme } = await openWorld(t);
    const html = `<!doctype html><html lang="en"><title>App</title><main><h1>App</h1></main><script type="module">
    import { start } from "${url}/widget/latest/index.js";
    window.widget = start({ host: "${url}", bot: "${acme.botId}" });
  </script></html>`;
    const { page, faults } = await openPage(t);
    const chat = await ChatPage.open(page, await openSite(t, { html }));
    await chat.says("I want to talk to a person");
    await chat.sees("passing you on");

    await page.evaluate(() => {
      history.pushState({}, "", "/another");
      document.body.replaceChildren(document.createElement("main"));
    });
    await chat.sees("passing you on");
    await page.reload();
    await chat.launcher.click();
    await chat.sees("passing you on");

    assert.deepEqual(faults, []);
  },
);

test(
  "who signs in on the page gets their own thread, and who signs out leaves it there",
  inBrowser,
  async (t) => {
    const { url, acme } = await openWorld(t);
    const { identitySecret } = (await acme.call("POST", `/bots/${acme.botId}/identity-secret`)).body;
    const signature = createHmac("sha256", identitySecret).update("customer-4711").digest("hex");
    const { page } = await openPage(t);
    const chat = await ChatPage.open(page, await openSite(t, { html: pageWith(url, acme.botId) }));
    const identify = (identity: { id: string; signature: string } | null) =>
      page.evaluate(
        (given) =>
          (window as unknown as { NebulaHex: { identify(identity: unknown): void } }).NebulaHex.identify(
            given,
          ),
        identity,
      );

    await identify({ id: "customer-4711", signature });
    await chat.says("I want to talk to a person");
    await chat.sees("passing you on");
    await identify(null);
    await until("the thread is gone", async () => (await chat.thread()).length === 0);
    await identify({ id: "customer-4711", signature });

    await chat.sees("passing you on");
  },
);
