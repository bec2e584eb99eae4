import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser } from "../../server/src/test/browser/index.ts";
import { checkBothThemes } from "./open-dashboard.ts";
import { ada, haveAccount, openPerson, signsIn } from "./open-person.ts";

test("who is invited joins by the mailed link, new or with an account", inBrowser, async (t) => {
  const { world, page, url, linkTo, faults } = await openPerson(t, { SIGN_UP: "invited" });
  const invite = (email: string) =>
    world.call("POST", "/api/v1/invitations", { as: world.acme.owner, body: { email, role: "agent" } });
  await invite(ada.email);
  const link = await linkTo("join");
  await page.goto(link);
  await page.getByRole("heading", { name: "Join Acme" }).waitFor();
  await page.getByText("Acme Owner invites you as an agent").waitFor();
  await checkBothThemes(page, "an invitation");

  await page.getByLabel("Your name").fill(ada.name);
  await page.getByLabel("Password", { exact: true }).fill(ada.password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.getByRole("button", { name: "Join" }).click();
  await page.waitForURL(new RegExp(`/w/${world.acme.workspaceId}`));

  await page.goto(`${url}/workspaces`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in to NebulaHex" }).waitFor();
  await page.goto(link);
  await page.getByRole("button", { name: "I have an account" }).click();
  await page.getByLabel("Password", { exact: true }).fill(ada.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("button", { name: "Join" }).click();
  await page.waitForURL(new RegExp(`/w/${world.acme.workspaceId}`));
  assert.deepEqual(faults, []);
});

test("who is signed in as another is told so, and goes on as the invited one", inBrowser, async (t) => {
  const { world, page, url, linkTo, faults } = await openPerson(t);
  await haveAccount(world, url);
  await signsIn(page, url);
  await page.getByRole("heading", { name: "Make your workspace" }).waitFor();
  const body = { email: "grace@people.example", role: "viewer" };
  await world.call("POST", "/api/v1/invitations", { as: world.acme.owner, body });

  await page.goto(await linkTo("join"));
  await page.getByText("The invitation is for grace@people.example").waitFor();
  await checkBothThemes(page, "signed in as another");
  await page.getByRole("button", { name: "Sign out and go on" }).click();
  await page.getByLabel("Your name").fill("Grace");
  assert.equal(await page.getByLabel("Work email").inputValue(), "grace@people.example");

  await page.goto(`${url}/join#made-up`);
  await page.reload();
  await page.getByRole("heading", { name: "This invitation is no longer open" }).waitFor();
  assert.deepEqual(faults, []);
});
