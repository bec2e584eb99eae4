import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { inBrowser } from "../../server/src/test/browser/index.ts";
import { codeOf } from "../../server/src/test/one-time-code.ts";
import { checkBothThemes } from "./open-dashboard.ts";
import { ada, haveAccount, openPerson, opensAccount, signsIn } from "./open-person.ts";

async function signsOut(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/workspaces`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in to NebulaHex" }).waitFor();
}

test("a second factor is set up by scanning, and asked for from then on", inBrowser, async (t) => {
  const { world, page, url, faults } = await openPerson(t);
  await haveAccount(world, url);
  await signsIn(page, url);
  await opensAccount(page);
  await checkBothThemes(page, "one's own account");
  await page.getByRole("button", { name: "Switch on" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password").fill(ada.password);
  await dialog.getByRole("button", { name: "Continue" }).click();
  await dialog.getByRole("img", { name: "QR code" }).waitFor();
  await checkBothThemes(page, "a code to scan");
  const secret = ((await dialog.locator("code").textContent()) ?? "").replaceAll(" ", "");
  await dialog.getByLabel("Then enter the code").fill(codeOf(secret));
  await dialog.getByRole("heading", { name: "Keep your backup codes" }).waitFor();
  await checkBothThemes(page, "backup codes");
  const [backupCode = ""] = await dialog.getByRole("listitem").allTextContents();
  await dialog.getByRole("button", { name: "I've kept them" }).click();
  await page.getByRole("button", { name: "Switch off" }).waitFor();

  await signsOut(page, url);
  await signsIn(page, url);
  await page.getByRole("heading", { name: "Second factor" }).waitFor();
  await checkBothThemes(page, "the second half of a sign-in");
  await page.getByLabel("Code").fill("000000");
  await page.getByText("The code is wrong or too old").waitFor();
  await page.getByLabel("Code").fill(codeOf(secret));
  await page.waitForURL(/\/w\//);

  await signsOut(page, url);
  await signsIn(page, url);
  await page.getByRole("button", { name: "Use a backup code" }).click();
  await page.getByLabel("Backup code").fill(backupCode);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(/\/w\//);
  assert.deepEqual(faults, []);
});

/** Chromium's own authenticator, which agrees to everything at once. */
async function openAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function addsPasskey(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add a passkey" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name of the device").fill("Ada's laptop");
  await dialog.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByText("Ada's laptop").waitFor();
}

test("a passkey of the device signs in without a password, until it is removed", inBrowser, async (t) => {
  const { world, page, url, faults } = await openPerson(t);
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
  await openAuthenticator(page);
  await haveAccount(world, url);
  await signsIn(page, url);
  await opensAccount(page);
  await addsPasskey(page);
  await checkBothThemes(page, "a passkey");

  await signsOut(page, url);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL(/\/w\//);

  await page.goto(page.url().replace(/inbox.*/, "settings/account"));
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await page.getByText("You have none yet").waitFor();
  await signsOut(page, url);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByText("No account here knows this passkey").waitFor();
  assert.deepEqual(faults, []);
});

test(
  "a browser that fills in passkeys signs in with one as soon as its owner agrees",
  inBrowser,
  async (t) => {
    const { world, page, url, faults } = await openPerson(t);
    await openAuthenticator(page);
    await haveAccount(world, url);
    await page.goto(`${url}/sign-in`);
    await signsIn(page, url);
    await opensAccount(page);
    await addsPasskey(page);
    await page.goto(`${url}/workspaces`);
    await page.getByRole("button", { name: "Sign out" }).click();

    await page.waitForURL(/\/w\//);
    assert.deepEqual(faults, []);
  },
);

test("name, password and sessions are changed where the account is", inBrowser, async (t) => {
  const { world, page, url, faults } = await openPerson(t);
  await haveAccount(world, url);
  await signsIn(page, url);
  await opensAccount(page);
  await page.getByLabel("Your name").fill("Countess Lovelace");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Countess Lovelace" }).waitFor();

  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "End", exact: true }).waitFor({ state: "detached" });

  await page.getByRole("button", { name: "Change" }).nth(1).click();
  const dialog = page.getByRole("dialog", { name: "Change the password" });
  await dialog.getByLabel("Current password").fill("wrong horse battery");
  await dialog.getByLabel("New password").fill("another horse battery");
  await dialog.getByRole("button", { name: "Change the password" }).click();
  await dialog.getByText("This is not your password").waitFor();
  await checkBothThemes(page, "a wrong password");
  await dialog.getByLabel("Current password").fill(ada.password);
  await dialog.getByRole("button", { name: "Change the password" }).click();
  await dialog.waitFor({ state: "detached" });

  await page.getByRole("combobox", { name: "Colours" }).click();
  await page.getByRole("option", { name: "Dark" }).click();
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in to NebulaHex" }).waitFor();
  await signsIn(page, url, "another horse battery");
  await page.waitForURL(/\/w\//);
  assert.deepEqual(faults, []);
});
