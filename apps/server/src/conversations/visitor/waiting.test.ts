import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../../test/until.ts";
import { openWorld } from "../../test/world.ts";

test("who waits is told how many wait longer, and of no other company's", async (t) => {
  const { acme, globex, clock } = await openWorld(t);
  await globex.visitorIn({ status: "waiting" });
  const first = await acme.visitorIn({ status: "waiting" });
  clock.advance(1000);
  const second = await acme.visitor();

  const asked = await second.presses("person");
  const stream = await second.follows();
  await until("the place comes", () => stream.states.length === 1);
  await acme.claims(first.conversationId);
  const again = await second.presses("person");

  assert.equal(asked.body.ahead, 1);
  assert.deepEqual(stream.states[0], asked.body);
  assert.equal(again.body.ahead, 0);
  const taken = await first.presses("person");
  assert.deepEqual(
    taken.body,
    { status: "assigned", turn: taken.body.turn },
    "Who is served waits for nobody.",
  );
});

test("outside the team's hours who waits is told when somebody is back", async (t) => {
  const { acme, clock, call } = await openWorld(t);
  const hours = { timeZone: "UTC", weekly: { tuesday: [{ opens: "09:00", closes: "17:00" }] } };
  await call("PATCH", "/api/v1/workspace", { as: acme.owner, body: { hours } });
  const visitor = await acme.visitor();

  const { body } = await visitor.presses("person");

  const back = new Date(body.teamBackAt);
  assert.equal(back.getUTCDay(), 2);
  assert.equal(body.teamBackAt.slice(11), "09:00:00Z");
  assert.ok(back > clock.now());
});
