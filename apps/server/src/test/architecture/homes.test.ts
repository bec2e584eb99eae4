import assert from "node:assert/strict";
import { test } from "node:test";
import { breachesIn } from "./breaches.ts";
import { plant } from "./plant.ts";

type Power = { what: string; home: string; remedy: string; breaches: Record<string, string>; free: string[] };

const powers: Power[] = [
  {
    what: "the environment",
    home: "platform/config/index.ts",
    remedy: "Take settings from platform/config, as an argument",
    breaches: {
      "const port = process.env.PORT;": "process.env",
      'const port = process["env"].PORT;': "process.env",
      "const { env } = process;": "process.env",
      'import { env } from "node:process";': "process.env",
    },
    free: [
      "const { pid } = process;",
      "// process.env",
      'const text = "process.env";',
      "process.exit(environment);",
    ],
  },
  {
    what: "SQL",
    home: "platform/db/index.ts",
    remedy: "Move the statement into the domain's store.ts or a file named …-store.ts",
    breaches: {
      "db.all(sql<Map<string, Row[]>>`select 1`);": "SQL",
      'pool.query("delete from bots");': "SQL",
      "client.query<Row>(`insert into bots values (1)`);": "SQL",
      "client.query({ name, text: `update bots set id = 1` });": "SQL",
      'import { sql as q } from "../platform/db/index.ts";': "the sql tag",
    },
    free: [
      "const sql = `select`;",
      'url.query("name");',
      'import type { sql } from "../platform/db/index.ts";',
    ],
  },
  {
    what: "the network",
    home: "platform/outbound/index.ts",
    remedy: "Call through platform/outbound, which checks the address first",
    breaches: {
      "await fetch(url);": "fetch(",
      "const send = globalThis.fetch;": "globalThis.fetch",
      "const socket = new WebSocket(url);": "new WebSocket",
      'import { request } from "undici";': "undici",
      'import { get } from "node:http";': "node:http",
      'import https from "node:https";': "node:https",
      'import { connect } from "node:tls";': "node:tls",
      'const { connect } = await import("node:net");': "node:net",
      'import { lookup } from "node:dns/promises";': "node:dns/promises",
      'import pg from "pg";': "pg",
    },
    free: [
      'import type { Agent } from "undici";',
      'import { createServer } from "node:http";',
      "await target.fetch(url);",
    ],
  },
  {
    what: "the time",
    home: "platform/clock/index.ts",
    remedy: "Ask the clock of platform/clock that the caller passes in",
    breaches: {
      "const at = Date.now();": "Date.now",
      "const at = new Date();": "new Date()",
      "const { now } = Date;": "Date.now",
      "const at = performance.now();": "performance.now",
      "const at = process.hrtime.bigint();": "process.hrtime",
      'import { performance as watch } from "node:perf_hooks";': "node:perf_hooks",
    },
    free: ["const at = new Date(text);", "const day = Date.UTC(2026, 1, 1);", "// new Date()"],
  },
  {
    what: "randomness",
    home: "platform/ids/index.ts",
    remedy: "Use platform/ids, or platform/secrets for secrets",
    breaches: {
      "const share = Math.random();": "Math.random",
      "const id = crypto?.randomUUID();": "crypto.randomUUID",
      "globalThis.crypto.getRandomValues(bytes);": "crypto.getRandomValues",
      'import { createHash, randomBytes as bytes } from "node:crypto";': "the randomness of node:crypto",
    },
    free: ['import { createHash } from "node:crypto";', "const low = Math.min(1, 2);", "`Math.random()`;"],
  },
];

const at = (path: string, text: string) => ({ [`apps/server/src/${path}`]: text });

for (const { what, home, remedy, breaches, free } of powers) {
  test(`${what} has one home`, (t) => {
    for (const [text, use] of Object.entries(breaches)) {
      const told = `apps/server/src/keys/act.ts:2 breaks rule 6: ${use} is used away from its home. ${remedy}.`;
      const found = breachesIn(plant(t, at("keys/act.ts", `\n${text}`)));
      assert.ok(found.length > 0 && found.every((line) => line === told), `${text}: ${found.join("\n")}`);
      assert.deepEqual(breachesIn(plant(t, at(home, text.replace("../platform", "..")))), []);
    }
  });

  test(`what only mentions ${what} is free`, (t) => {
    assert.deepEqual(breachesIn(plant(t, at("keys/act.ts", free.join("\n")))), []);
  });
}

test("a store file holds SQL, whatever stands before its name", (t) => {
  const files = { ...at("keys/store.ts", "sql`select 1`"), ...at("keys/activity-store.ts", "sql`select 1`") };

  assert.deepEqual(breachesIn(plant(t, files)), []);
});

test("tests may ask the environment, the tables and the network, yet neither the time nor luck", (t) => {
  const files = at("keys/act.test.ts", "sql`select 1`; fetch(process.env.URL);\nDate.now();\nMath.random();");

  assert.deepEqual(
    breachesIn(plant(t, files)).map((line) => line.split(" breaks")[0]),
    ["apps/server/src/keys/act.test.ts:2", "apps/server/src/keys/act.test.ts:3"],
  );
});
