import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser } from "../../server/src/test/browser/index.ts";
import { checkBothThemes } from "./open-dashboard.ts";
import { ada, haveAccount, openPerson, opensAccount, signsIn } from "./open-person.ts";

test("whoever comes first signs up and has a workspace, and confirms the address", inBrowser, async (t) => {
  const { page, url, linkTo, faults } = await openPerson(t);
  await page.goto(url);
  await page.getByRole("heading", { name: "Sign in to NebulaHex" }).waitFor();
  await checkBothThemes(page, "sign-in");
  await page.getByRole("link", { name: "Sign up" }).click();
  await page.getByLabel("Your name").fill(ada.name);
  await checkBothThemes(page, "sign-up");

  await page.getByLabel("Work email").fill(ada.email);
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.getByText("Use 8 to 128 characters").waitFor();
  await page.getByLabel("Password", { exact: true }).fill(ada.password);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Make your workspace" }).waitFor();
  await checkBothThemes(page, "no workspace yet");

  await opensAccount(page);
  await page.getByText("Please confirm your address").waitFor();
  await page.goto(await linkTo("verify-email"));
  await page.getByRole("heading", { name: "Your address is confirmed" }).waitFor();
  await page.getByRole("link", { name: "Continue" }).click();
  await page.waitForURL(/\/w\//);
  assert.equal(await page.getByText("Please confirm your address").count(), 0);
  assert.deepEqual(faults, []);
});

test("who forgot the password sets a new one by mail, and signs in with it", inBrowser, async (t) => {
  const { world, page, url, linkTo, faults } = await openPerson(t);
  await haveAccount(world, url);
  await signsIn(page, url, "wrong horse battery");
  await page.getByRole("alert").waitFor();
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await page.getByLabel("Email").fill(ada.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await page.getByText("a link is on its way").waitFor();
  await checkBothThemes(page, "a letter is sent");

  const link = await linkTo("reset-password");
  await page.goto(link);
  await page.getByLabel("New password").fill("another horse battery");
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.getByRole("heading", { name: "Your password is set" }).waitFor();
  await signsIn(page, url, "another horse battery");
  await page.getByRole("heading", { name: "Make your workspace" }).waitFor();

  await page.goto(`${url}/sign-in`);
  await page.goto(link);
  await page.getByLabel("New password").fill("a third horse battery");
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.getByRole("heading", { name: "This link no longer works" }).waitFor();
  await checkBothThemes(page, "a used link");
  assert.deepEqual(faults, []);
});

test("a mailed link signs in, once", inBrowser, async (t) => {
  const { world, page, url, linkTo, faults } = await openPerson(t);
  await haveAccount(world, url);
  await page.goto(`${url}/sign-in`);
  await page.getByRole("button", { name: "Email me a link" }).click();
  await page.getByText("Enter your email address first").waitFor();
  await page.getByLabel("Email").fill(ada.email);
  await page.getByRole("button", { name: "Email me a link" }).click();
  await page.getByRole("heading", { name: "Check your inbox" }).waitFor();

  const link = await linkTo("magic-link");
  await page.goto(link);
  await page.getByRole("heading", { name: "Make your workspace" }).waitFor();
  await page.getByText(`Signed in as ${ada.email}`).waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in to NebulaHex" }).waitFor();
  await page.goto(link);
  await page.getByRole("heading", { name: "This link no longer works" }).waitFor();
  assert.deepEqual(faults, []);
});

test("the way in needs no mouse", inBrowser, async (t) => {
  const { world, page, url, faults } = await openPerson(t);
  await haveAccount(world, url);
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("Email").and(page.locator(":focus")).waitFor();

  await page.keyboard.type(ada.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(ada.password);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Show password", pressed: true }).waitFor();
  assert.equal(await page.getByLabel("Password", { exact: true }).getAttribute("type"), "text");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");

  await page.getByLabel("Name of the company").and(page.locator(":focus")).waitFor();
  await page.keyboard.type("Ada's");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/w\//);
  assert.deepEqual(faults, []);
});

test("where no mail is sent, nobody is offered a letter", inBrowser, async (t) => {
  const { page, url } = await openPerson(t, { SMTP_URL: "", SIGN_UP: "closed" });
  await page.goto(`${url}/sign-in`);
  await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Email me a link" }).count(), 0);
  assert.equal(await page.getByRole("link", { name: "Sign up" }).count(), 0);

  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await page.getByText("npm run nebulahex -- password").waitFor();
  await checkBothThemes(page, "ask the operator");
  await page.goto(`${url}/sign-up`);
  await page.getByRole("heading", { name: "Sign-up is closed" }).waitFor();
});

test("the pages speak German, refusals too", inBrowser, async (t) => {
  const { page, url, faults } = await openPerson(t);
  await page.goto(`${url}/sign-in`);
  await page.getByRole("button", { name: "Deutsch" }).click();
  await page.getByRole("heading", { name: "Bei NebulaHex anmelden" }).waitFor();
  await page.getByLabel("E-Mail").fill(ada.email);
  await page.getByLabel("Passwort", { exact: true }).fill("wrong horse battery");
  await page.keyboard.press("Enter");

  await page.getByText("E-Mail oder Passwort stimmt nicht").waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "de");
  assert.deepEqual(faults, []);
});
