import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { inBrowser } from "../../server/src/test/browser/index.ts";
import { checkBothThemes, openDashboard, openDashboardWorld } from "./open-dashboard.ts";

test(
  "a webhook is made, paused by its target, resumed from the banner, and verified",
  inBrowser,
  async (t) => {
    const world = await openDashboardWorld(t);
    const { acme } = world;
    const target = await openTarget(t);
    const { page, faults } = await openDashboard(t, world, { path: "settings/hooks" });
    await page.getByText("No webhooks yet").waitFor();
    await checkBothThemes(page, "no webhooks");
    await page.getByRole("button", { name: "New webhook" }).click();
    await page.getByLabel("Address").fill(target.url);
    await checkBothThemes(page, "a new webhook");
    await page.getByRole("button", { name: "Make the webhook" }).click();
    const secret = (await page.getByRole("region", { name: "Signing secret" }).innerText()).trim();
    assert.match(secret, /^whsec_/);
    await page.getByRole("tab", { name: "Python" }).click();
    await checkBothThemes(page, "a secret shown once");
    await page.getByRole("button", { name: "I have kept it" }).click();
    await page.waitForURL(/settings\/hooks\/hook_/);

    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByText(/accepted the sample/).waitFor();
    await page.keyboard.press("Escape");

    target.answers = 410;
    const visitor = await acme.visitor();
    await visitor.says("Hello there");
    await page.getByText("Nothing is lost").waitFor();
    const banner = page.getByText(/The webhook message.sent to .* is paused/);
    await banner.waitFor();
    await checkBothThemes(page, "a paused webhook");
    await page.goto(page.url().replace(/settings.*/, "developers"));
    await banner.waitFor();

    target.answers = 200;
    await page.getByRole("button", { name: "Resume" }).click();
    await banner.waitFor({ state: "detached" });
    await page.goBack();
    await page.getByText("Accepted", { exact: true }).first().waitFor();
    await checkBothThemes(page, "a webhook with deliveries");
    const check = page.getByRole("region", { name: "Last delivery: Node" });
    assert.match(
      await run(process.execPath, ["--input-type=module", "-e", await check.innerText()], secret),
      /^genuine message.sent/,
    );
    await page.getByRole("tab", { name: "Python" }).last().click();
    const inPython = await page.getByRole("region", { name: "Last delivery: Python" }).innerText();
    assert.match(await run("python3", ["-c", inPython], secret), /^genuine message.sent/);
    assert.deepEqual(faults, []);
  },
);

test("one delivery tells what was sent, what came back, and is sent again", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  const target = await openTarget(t);
  target.answers = 500;
  const { hookId } = (await acme.subscribes("message.sent", target.url)).body;
  const visitor = await acme.visitor();
  await visitor.says("Hello there");
  const { page, faults } = await openDashboard(t, world, { path: `settings/hooks/${hookId}` });
  await page.getByRole("cell", { name: "500" }).first().waitFor();
  await chooses(page, "Status", "Accepted");
  await page.waitForURL(/status=succeeded/);
  await page.getByText("No delivery is like that").waitFor();
  await checkBothThemes(page, "a filter that nothing passes");
  await page.getByRole("button", { name: "Clear" }).click();

  await page.getByRole("link", { name: /^dlv_/ }).last().click();
  await page.getByText("The target answered 500").first().waitFor();
  await page.getByRole("region", { name: "Try 1: Answer" }).getByText("as you wish").waitFor();
  await page.getByRole("region", { name: "Headers" }).getByText("webhook-signature").waitFor();
  await checkBothThemes(page, "a delivery");
  target.answers = 200;
  await page.getByRole("button", { name: "Send again" }).click();
  await page.getByText("Accepted", { exact: true }).waitFor();
  assert.deepEqual(faults, []);
});

test(
  "a secret is replaced, a range is replayed, and a webhook ends once its host is typed",
  inBrowser,
  async (t) => {
    const world = await openDashboardWorld(t);
    const { acme } = world;
    const target = await openTarget(t);
    const { hookId } = (await acme.subscribes("message.sent", target.url)).body;
    const { page, faults } = await openDashboard(t, world, { path: `settings/hooks/${hookId}` });
    const act = async (name: string) => {
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("menuitem", { name }).click();
      await page.getByRole("dialog", { name: new RegExp(`^${name}`) }).waitFor();
    };
    await act("Rotate secret");
    await checkBothThemes(page, "rotating a secret");
    await page.getByRole("button", { name: "Rotate secret" }).click();
    await page
      .getByRole("region", { name: "New signing secret" })
      .getByText(/^whsec_/)
      .waitFor();
    await page.getByRole("button", { name: "I have kept it" }).click();
    await page.getByText("Former secret signs until").waitFor();

    await act("Edit");
    await page.getByLabel("Note").fill("Data warehouse");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Data warehouse").waitFor();

    await act("Replay");
    await page.getByLabel("From").last().fill("2026-01-01T00:00");
    await page.getByLabel(/All, those/).check();
    await checkBothThemes(page, "replaying a range");
    await page.getByRole("dialog", { name: "Replay" }).getByRole("button", { name: "Replay" }).click();
    await page.getByText(/The last one is done/).waitFor();

    await act("Delete");
    await page.getByLabel(/^Type /).fill(new URL(target.url).host);
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByText("No webhooks yet").waitFor();
    assert.deepEqual(faults, []);
  },
);

type Target = { url: string; answers: number };

/** A receiver on this machine, which answers as it is told. */
async function openTarget(t: TestContext): Promise<Target> {
  const target: Target = { url: "", answers: 200 };
  const server = createServer((request, response) => {
    request.resume().on("end", () => response.writeHead(target.answers).end("as you wish"));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  target.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return target;
}

async function chooses(page: Page, select: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: select }).click();
  await page.getByRole("option", { name: option }).click();
}

/** Runs a program as its reader would, with the secret in the environment. */
async function run(program: string, args: string[], secret: string): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, {
    cwd: join(import.meta.dirname, "../../.."),
    env: { ...process.env, NEBULAHEX_SIGNING_SECRET: secret },
  });
  return stdout;
}
