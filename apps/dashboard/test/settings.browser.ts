import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser } from "../../server/src/test/browser/index.ts";
import { until } from "../../server/src/test/until.ts";
import { checkBothThemes, openDashboard, openDashboardWorld } from "./open-dashboard.ts";

const forAll = ["Your account", "Workspace", "Members", "Export and delete", "Developers"];
const forManagers = ["Notifications", "Models", "API Keys", "Webhooks", "Plan and usage", "Audit log"];

for (const role of ["viewer", "agent", "editor", "admin", "owner"] as const) {
  test(`settings show ${role}s what they may do, and nothing else`, inBrowser, async (t) => {
    const world = await openDashboardWorld(t);
    const { session } = await world.acme.member(role);
    const { page, faults } = await openDashboard(t, world, { as: session, path: "settings" });
    const manages = role === "admin" || role === "owner";
    await page.getByLabel("Name of the company").waitFor();
    const nav = page.getByRole("navigation", { name: "Settings" });
    for (const name of forAll) assert.equal(await nav.getByRole("link", { name }).count(), 1, name);
    for (const name of forManagers) {
      assert.equal(await nav.getByRole("link", { name }).count(), manages ? 1 : 0, name);
    }
    assert.equal(await page.getByLabel("Name of the company").isEditable(), manages);
    assert.equal(
      await page.getByRole("button", { name: "Delete the workspace" }).count(),
      role === "owner" ? 1 : 0,
    );
    await checkBothThemes(page, `the workspace as ${role}`);

    for (const path of ["keys", "hooks", "models", "notifications", "usage", "audit-log"]) {
      await page.goto(`${world.url}/w/${world.acme.workspaceId}/settings/${path}`);
      await page
        .getByRole("heading", { level: manages ? 1 : 2, name: manages ? /./ : "You may not see this" })
        .waitFor();
      assert.equal(
        (await page.getByRole("button", { name: /^New/ }).count()) > 0,
        manages && /keys|hooks/.test(path),
      );
    }
    await page.goto(`${world.url}/w/${world.acme.workspaceId}/settings/members`);
    await page.getByRole("cell", { name: `The ${role} (you)`, exact: true }).waitFor();
    assert.equal(await page.getByRole("button", { name: "Invite" }).count(), manages ? 1 : 0);
    // Owners are changed by owners: an admin changes the other one only.
    const changeable = { owner: 2, admin: 1, editor: 0, agent: 0, viewer: 0 }[role];
    assert.equal(await page.getByRole("combobox", { name: /^Role of/ }).count(), changeable);
    assert.deepEqual(faults, []);
  });
}

test(
  "a member is invited, promoted, and removed with their keys going on under another",
  inBrowser,
  async (t) => {
    const world = await openDashboardWorld(t);
    const { acme } = world;
    const { memberId } = await acme.member("agent");
    const { body: key } = await acme.call("POST", "/auth/keys", { name: "Phone bridge", memberId });
    const { page, faults } = await openDashboard(t, world, { path: "settings/members" });

    await page.getByRole("button", { name: "Invite" }).click();
    await page.getByLabel("Email").fill("grace@example.com");
    await checkBothThemes(page, "inviting");
    await page.getByRole("dialog").getByRole("button", { name: "Invite" }).click();
    await page.getByRole("region", { name: "Their link" }).getByText("/join#").waitFor();
    await page.getByRole("button", { name: "I have kept it" }).click();
    await page.getByRole("cell", { name: "grace@example.com", exact: true }).waitFor();
    await checkBothThemes(page, "members");
    await page.getByRole("button", { name: "Take back the invitation of grace@example.com" }).click();
    await page.getByRole("cell", { name: "grace@example.com", exact: true }).waitFor({ state: "detached" });

    await page.getByRole("combobox", { name: "Role of The agent" }).click();
    await page.getByRole("option", { name: "Editor" }).click();
    await page.getByText("The agent is Editor now").waitFor();

    await page.getByRole("button", { name: "What to do with The agent" }).click();
    await page.getByRole("menuitem", { name: "Remove" }).click();
    await page.getByText("Phone bridge").waitFor();
    await checkBothThemes(page, "asking before a member is removed");
    await page.getByRole("combobox", { name: "What becomes of the keys" }).click();
    await page.getByRole("option", { name: "goes on under Acme Owner" }).click();
    await page.getByLabel("Type The agent to confirm").fill("The agent");
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByText("The agent is removed").waitFor();
    assert.equal(await page.getByRole("cell", { name: "The agent", exact: true }).count(), 0);

    const { body } = await acme.call("GET", `/auth/keys/${key.keyId}`);
    assert.equal(body.revokedAt, null);
    assert.notEqual(body.memberId, memberId);
    assert.deepEqual(faults, []);
  },
);

test(
  "the workspace is named, its hours and retention set, and it ends once its name is typed",
  inBrowser,
  async (t) => {
    const world = await openDashboardWorld(t);
    const { acme } = world;
    const { page, faults } = await openDashboard(t, world, { path: "settings/workspace" });
    const settings = async () => (await acme.call("GET", "/workspace")).body;
    const save = (place: number) => page.getByRole("button", { name: "Save" }).nth(place).click();
    await page.getByLabel("Name of the company").fill("Acme Lamps");
    await page.getByRole("combobox", { name: "Country" }).click();
    await page.getByRole("option", { name: "Germany" }).click();
    await save(0);
    await until("the name is saved", async () => (await settings()).name === "Acme Lamps");
    assert.equal((await settings()).region, "DE");

    await page.getByRole("switch", { name: "The team keeps hours" }).click();
    await page.getByLabel("Monday: from").fill("08:30");
    await page.getByRole("button", { name: "Add hours on Saturday" }).click();
    await page.getByLabel("Saturday: to").fill("00:00");
    await page.getByRole("button", { name: "Monday's hours for Tuesday to Friday too" }).click();
    await checkBothThemes(page, "hours");
    await save(1);
    const { weekly } = await until("the hours are saved", async () => (await settings()).hours);
    assert.deepEqual(weekly.friday, [{ opens: "08:30", closes: "17:00" }]);
    assert.deepEqual(weekly.saturday, [{ opens: "09:00", closes: "24:00" }]);

    await page.getByLabel("Days").fill("90");
    await save(2);
    await page.getByText("Erase what is older than 90 days?").waitFor();
    await page.getByRole("button", { name: "Erase them" }).click();
    await page.getByRole("dialog", { name: /^Erase/ }).waitFor({ state: "detached" });
    assert.equal((await settings()).retentionDays, 90);

    await page.getByRole("button", { name: "Delete the workspace" }).click();
    const typed = page.getByLabel("Type Acme Lamps to confirm");
    await checkBothThemes(page, "asking before the workspace ends");
    await typed.fill("Acme");
    assert.equal(
      await page.getByRole("dialog").getByRole("button", { name: "Delete the workspace" }).isDisabled(),
      true,
    );
    await typed.fill("Acme Lamps");
    await page.getByRole("dialog").getByRole("button", { name: "Delete the workspace" }).click();
    await page.waitForURL(/\/workspaces$/);
    assert.deepEqual(faults, []);
  },
);

test("models are added, put in order with the keyboard, and tried", inBrowser, async (t) => {
  const world = await openDashboardWorld(t, { OUTBOUND_ALLOWED_TARGETS: "models:127.0.0.0/8" });
  const { acme } = world;
  const { page, faults } = await openDashboard(t, world, { path: "settings/models" });
  for (const name of ["first-model", "second-model"]) {
    await page.getByRole("button", { name: "Add a model" }).click();
    await page.getByRole("combobox", { name: "Vendor" }).click();
    await page.getByRole("option", { name: "OpenAI-compatible" }).click();
    await page.getByLabel("Model", { exact: true }).fill(name);
    await page.getByLabel("Address").fill("http://127.0.0.1:1/v1");
    await page.getByLabel("Key", { exact: true }).fill("sk-secret-1234");
    if (name === "first-model") await checkBothThemes(page, "a new model");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("listitem").filter({ hasText: name }).getByText("key …1234").waitFor();
  }
  await page.getByRole("button", { name: "Move second-model: place 2 of 2" }).focus();
  await page.keyboard.press("ArrowUp");
  await page.getByRole("button", { name: "Move second-model: place 1 of 2" }).waitFor();
  await page.getByText("second-model is now at place 1 of 2").waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: "second-model" })
    .getByRole("button", { name: "Try" })
    .click();
  await page.getByText(/^Fails:/).waitFor();
  await page.getByText(/The model second-model fails/).waitFor();
  await checkBothThemes(page, "models of which one fails");

  const { models } = (await acme.call("GET", "/models")).body;
  assert.deepEqual(
    models.map(({ model }: { model: string }) => model),
    ["second-model", "first-model"],
  );
  assert.doesNotMatch(await page.content(), /sk-secret/);
  assert.deepEqual(faults, []);
});

test("the team is told at an address, and of what it wants", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  const { page, faults } = await openDashboard(t, world, { path: "settings/notifications" });
  await page.getByText("Nobody is told anywhere yet").waitFor();
  await checkBothThemes(page, "no notifications");
  await page.getByRole("button", { name: "Add a place" }).click();
  await page.getByLabel("Email address").fill("support@acme.example");
  await page.getByLabel("A lead was taken").check();
  await checkBothThemes(page, "adding a notification");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("support@acme.example").waitFor();

  await page.getByRole("button", { name: "What to do with support@acme.example" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await page.getByLabel("A conversation begins to wait for the team").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog", { name: "Edit" }).waitFor({ state: "detached" });
  await page.getByText("A conversation begins to wait").waitFor({ state: "detached" });
  const { notifications } = (await acme.call("GET", "/notifications")).body;
  assert.deepEqual(notifications[0].events, ["lead.captured"]);
  await checkBothThemes(page, "notifications");

  await page.getByRole("button", { name: "What to do with support@acme.example" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByText("Nobody is told anywhere yet").waitFor();
  assert.deepEqual(faults, []);
});

test("the audit log is narrowed by act, and its address holds that", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { page, faults } = await openDashboard(t, world, { path: "settings/audit-log" });
  await page.getByRole("cell", { name: /^Key made/ }).waitFor();
  await page.getByRole("combobox", { name: "Act" }).click();
  await page.getByRole("option", { name: "Key shown" }).click();
  await page.waitForURL(/action=key\.revealed/);
  await page.getByRole("cell", { name: /^Key made/ }).waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("cell", { name: /^Key shown/ }).waitFor();
  assert.equal(await page.getByRole("row").count(), 2);
  await checkBothThemes(page, "the audit log");
  await page.getByLabel("From", { exact: true }).fill("2026-05-01");
  await page.getByText("Nothing like that was done").waitFor();
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByRole("cell", { name: /^Key made/ }).waitFor();
  assert.deepEqual(faults, []);
});

test("use stands against the plan, and who may act is told before it runs out", inBrowser, async (t) => {
  const world = await openDashboardWorld(t);
  const { acme } = world;
  await acme.knows("Returns", `# Returns\n\n${"You can send anything back within 30 days. ".repeat(20)}`);
  await acme.isAllowed("knowledge_bytes", 1000);
  const { page, faults } = await openDashboard(t, world, { path: "settings/usage" });
  await page.getByRole("meter", { name: "Knowledge" }).waitFor();
  await page.getByText(/^Knowledge: \d+% of the plan is used/).waitFor();
  await checkBothThemes(page, "usage near a limit");
  await page.getByText("No mail is sent yet").waitFor();
  await page.getByRole("button", { name: "Put away" }).first().click();
  await page.getByText(/^Knowledge: \d+% of the plan is used/).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "What to do" }).click();
  await page.getByRole("region", { name: "SMTP_URL" }).waitFor();
  await checkBothThemes(page, "what to do about mail");
  await page.keyboard.press("Escape");

  await page.goto(page.url().replace("usage", "data"));
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download CSV" }).click(),
  ]);
  assert.equal(file.suggestedFilename(), "leads.csv");
  await checkBothThemes(page, "export and delete");
  assert.deepEqual(faults, []);
});
