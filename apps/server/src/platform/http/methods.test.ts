import assert from "node:assert/strict";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { json } from "node:stream/consumers";
import { test } from "node:test";
import type { ProblemBody } from "@nebulahex/contract";
import { openWorld } from "../../test/world.ts";

test("whatever Node reads as a method, a path refuses it that does not have it, and names those it has", async (t) => {
  const { url } = await openWorld(t);
  for (const method of ["TRACE", "QUERY", "PROPFIND", "LINK", "PURGE"]) {
    for (const path of ["/api/v1/bots", "/api/v1/bots/nothing"]) {
      const sent = request(url + path, { method }).end();
      const [answer]: IncomingMessage[] = await once(sent, "response");
      assert.ok(answer);
      const { code } = (await json(answer)) as ProblemBody;

      assert.deepEqual([answer.statusCode, code], [405, "route.wrong_method"], `${method} ${path}`);
      assert.match(String(answer.headers.allow), /GET.*OPTIONS/);
    }
  }
});
