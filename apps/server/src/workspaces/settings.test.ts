import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../test/world.ts";

const path = "/api/v1/workspace";
const hours = {
  timeZone: "Europe/Berlin",
  weekly: {
    monday: [
      { opens: "09:00", closes: "12:00" },
      { opens: "13:00", closes: "24:00" },
    ],
  },
};

test("everybody in it sees a workspace with its settings", async (t) => {
  const { acme, call } = await openWorld(t);
  const viewer = await acme.member("viewer");

  const { status, body } = await call("GET", path, { as: viewer.session });

  assert.equal(status, 200);
  assert.deepEqual(body, {
    id: acme.workspaceId,
    name: "Acme",
    plan: "unlimited",
    createdAt: "2026-03-02T09:00:00Z",
    region: null,
    retentionDays: null,
    hours: null,
  });
  assert.equal((await call("GET", path)).status, 401);
});

test("a change touches what it names, and null takes a setting away", async (t) => {
  const { acme, call } = await openWorld(t);
  const change = (body: object) => call("PATCH", path, { as: acme.owner, body });

  const changed = await change({ region: "DE", retentionDays: 365, hours });
  const renamed = await change({ name: "Acme Ltd", hours: null });

  assert.equal(changed.status, 200);
  const { weekly, timeZone } = changed.body.hours;
  assert.deepEqual([timeZone, weekly.monday, weekly.sunday], [hours.timeZone, hours.weekly.monday, []]);
  assert.deepEqual(renamed.body, { ...changed.body, name: "Acme Ltd", hours: null });
  assert.deepEqual((await call("GET", path, { as: acme.owner })).body, renamed.body);
});

test("a wrong setting is refused by its place and changes nothing", async (t) => {
  const { acme, call } = await openWorld(t);
  const before = (await call("GET", path, { as: acme.owner })).body;
  const monday = (...openings: object[]) => ({ hours: { ...hours, weekly: { monday: openings } } });
  const opening = (opens: string, closes: string) => ({ opens, closes });

  for (const [body, pointer] of [
    [{ name: "" }, "/name"],
    [{ region: "Germany" }, "/region"],
    [{ retentionDays: 0 }, "/retentionDays"],
    [{ plan: "unlimited" }, "/plan"],
    [{ hours: { ...hours, timeZone: "Mars/Olympus" } }, "/hours/timeZone"],
    [{ hours: { ...hours, timeZone: "+02:00" } }, "/hours/timeZone"],
    [{ hours: { ...hours, weekly: { funday: [] } } }, "/hours/weekly/funday"],
    [monday(opening("9", "17:00")), "/hours/weekly/monday/0/opens"],
    [monday(opening("17:00", "09:00")), "/hours/weekly/monday/0"],
    [monday(opening("09:00", "12:00"), opening("11:00", "13:00")), "/hours/weekly/monday"],
  ] as const) {
    const refused = await call("PATCH", path, { as: acme.owner, body });
    assert.deepEqual([refused.status, refused.body.errors[0].pointer], [422, pointer], JSON.stringify(body));
  }

  assert.deepEqual((await call("GET", path, { as: acme.owner })).body, before);
});

test("owners and admins change a workspace, nobody else does, and the neighbour's stays as it is", async (t) => {
  const { acme, globex, call } = await openWorld(t);
  const [admin, editor] = [await acme.member("admin"), await acme.member("editor")];
  const body = { name: "Renamed" };

  assert.equal((await call("PATCH", path, { as: editor.session, body })).status, 403);
  assert.equal((await call("PATCH", path, { body })).status, 401);
  assert.equal((await call("PATCH", path, { as: admin.session, body })).status, 200);

  assert.equal((await call("GET", path, { as: globex.owner })).body.name, "Globex");
});
