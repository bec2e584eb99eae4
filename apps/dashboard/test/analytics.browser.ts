import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { inBrowser } from "../../server/src/test/browser/index.ts";
import { checkBothThemes, openDashboard, openDashboardWorld } from "./open-dashboard.ts";

test(
  "figures tell what was asked and what became of it, and what one bot could not answer",
  inBrowser,
  async (t) => {
    const world = await openDashboardWorld(t);
    const { acme } = world;
    const { page, faults } = await openDashboard(t, world, { path: "analytics" });
    await page.getByText("No messages yet").waitFor();
    await checkBothThemes(page, "no figures yet");

    const visitor = await acme.visitor();
    await visitor.asks("Do you sell umbrellas?");
    await page.reload();
    await page.getByText("Messages", { exact: true }).first().waitFor();
    await checkBothThemes(page, "figures");
    await page.getByRole("combobox", { name: "Bot" }).click();
    await page.getByRole("option", { name: "Acme Bot" }).click();

    await page.getByRole("heading", { name: "Unanswered" }).scrollIntoViewIfNeeded();
    assert.equal(await page.getByText("Do you sell umbrellas?").count(), 2);
    await page.getByRole("button", { name: "7 days" }).click();
    await page.waitForURL(/days=7.*botId=bot_|botId=bot_.*days=7/);
    await page.getByRole("button", { name: "7 days", pressed: true }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download CSV" }).click(),
    ]);
    const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
    assert.equal(lines[0], "day,messages,conversations,answers,fallbacks,leads");
    assert.equal(lines.length, 8);
    assert.deepEqual(faults, []);
  },
);
