import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../test/world.ts";

test("spam is in no list but its own, and comes back when it is none", async (t) => {
  const { acme, globex } = await openWorld(t);
  const conversationId = await acme.conversation({ status: "waiting" });
  const other = await acme.conversation({ status: "bot" });
  const listed = async (query = "") =>
    (await acme.call("GET", `/conversations?${query}`)).body.conversations.map(
      ({ id }: { id: string }) => id,
    );

  const marked = await acme.call("POST", "/actions/mark-spam", { conversationId });

  assert.deepEqual([marked.status, marked.body.isSpam, marked.body.status], [200, true, "waiting"]);
  for (const query of ["", "sort=createdAt", "q=hello"]) assert.deepEqual(await listed(query), [other]);
  assert.deepEqual(await listed("spam=true"), [conversationId]);
  assert.deepEqual(await listed("spam=true&status=bot"), []);
  assert.equal((await globex.call("POST", "/actions/mark-spam", { conversationId })).status, 404);

  await acme.call("POST", "/actions/mark-spam", { conversationId, isSpam: false });
  assert.equal((await listed()).length, 2);
  assert.deepEqual(await listed("spam=true"), []);
});
