import assert from "node:assert/strict";
import { test } from "node:test";
import { breachesIn } from "./breaches.ts";
import { plant } from "./plant.ts";

type Tree = Record<string, string>;

/** A sentence, a tree with one breach, the words that tell it, and its clean twin. */
type Case = [sentence: string, breach: Tree, told: string, clean: Tree];

const source = (files: Tree): Tree =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`apps/server/src/${path}`, text]));

const server = { "apps/server/package.json": '{"name": "@nebulahex/server"}' };
const contract = { "packages/contract/package.json": '{"name": "@nebulahex/contract"}' };
const goBack =
  "Inside a domain go routes → acts → store → noun: pass it in as an argument, or move what both need down.";
const cannotFollow =
  "breaks rule 1: it imports a path that cannot be followed. Write the path as a relative string, so that the direction can be checked.";

const cases: Case[] = [
  [
    "a domain does not import from its right",
    source({ "keys/make-key.ts": '\nimport { send } from "../conversations/index.ts";' }),
    "apps/server/src/keys/make-key.ts:2 breaks rule 1: keys imports conversations, which does not stand to its left. Let conversations publish an event, or let app.ts pass a function into keys (rule 4).",
    source({ "conversations/send-message.ts": 'import { makeKey } from "../keys/index.ts";' }),
  ],
  [
    "the platform imports no domain, from its subfolders neither",
    source({ "platform/http/server.ts": 'export { a } from "../../identity/index.ts";' }),
    "apps/server/src/platform/http/server.ts:1 breaks rule 1: platform imports identity, which does not stand to its left. Let identity publish an event, or let app.ts pass a function into platform (rule 4).",
    source({ "identity/auth.ts": 'export { a } from "../platform/http/server.ts";' }),
  ],
  [
    "a type from the right counts",
    source({ "bots/bot.ts": 'import type { Lead } from "../leads/index.ts";' }),
    "apps/server/src/bots/bot.ts:1 breaks rule 1: bots imports leads, which does not stand to its left. Let leads publish an event, or let app.ts pass a function into bots (rule 4).",
    source({ "leads/lead.ts": 'import type { Bot } from "../bots/index.ts";' }),
  ],
  [
    "an import within the code counts",
    source({ "hooks/publish.ts": 'const { a } = await import("../analytics/index.ts");' }),
    "apps/server/src/hooks/publish.ts:1 breaks rule 1: hooks imports analytics, which does not stand to its left. Let analytics publish an event, or let app.ts pass a function into hooks (rule 4).",
    source({ "hooks/publish.ts": 'const { a } = await import("../keys/index.ts");' }),
  ],
  [
    "the name of the server's package opens no way around",
    { ...server, ...source({ "keys/a.ts": 'import "@nebulahex/server/src/bots/index.ts";' }) },
    "apps/server/src/keys/a.ts:1 breaks rule 1: keys imports bots, which does not stand to its left. Let bots publish an event, or let app.ts pass a function into keys (rule 4).",
    { ...server, ...source({ "bots/a.ts": 'import "@nebulahex/server/src/keys/index.ts";' }) },
  ],
  [
    "nobody imports the composition",
    source({ "analytics/a.ts": 'import { app } from "../app.ts";' }),
    "apps/server/src/analytics/a.ts:1 breaks rule 1: analytics imports app, which does not stand to its left. Let app publish an event, or let app.ts pass a function into analytics (rule 4).",
    source({ "cli/serve.ts": 'import { app } from "../app.ts";' }),
  ],
  [
    "a domain is entered by its door",
    source({ "leads/capture.ts": 'import { findBot } from "../bots/store.ts";' }),
    "apps/server/src/leads/capture.ts:1 breaks rule 1: bots/store.ts lies behind the door of bots. Import from bots/index.ts, and name it there if others may use it.",
    source({ "leads/capture.ts": 'import { findBot } from "../bots/index.ts";' }),
  ],
  [
    "a folder within a domain is no second door",
    source({ "app.ts": 'import { sweep } from "./hooks/deliveries/index.ts";' }),
    "apps/server/src/app.ts:1 breaks rule 1: hooks/deliveries/index.ts lies behind the door of hooks. Import from hooks/index.ts, and name it there if others may use it.",
    source({ "app.ts": 'import { sweep } from "./hooks/index.ts";' }),
  ],
  [
    "a path that nobody can follow is refused",
    source({ "keys/load.ts": "await import(name);" }),
    `apps/server/src/keys/load.ts:1 ${cannotFollow}`,
    source({ "keys/load.ts": 'await import("./make-key.ts");' }),
  ],
  [
    "an alias is a path that nobody can follow",
    source({ "keys/load.ts": 'import "#conversations";' }),
    `apps/server/src/keys/load.ts:1 ${cannotFollow}`,
    source({ "keys/load.ts": 'import "./make-key.ts";' }),
  ],
  [
    "the server imports no other program",
    source({ "app.ts": 'import "../../dashboard/src/main.tsx";' }),
    "apps/server/src/app.ts:1 breaks rule 1: the server imports apps/dashboard/src/main.tsx, which is a program of its own. Share through packages/contract.",
    source({ "app.ts": 'import "@nebulahex/contract";' }),
  ],
  [
    "the program imports nothing of its tests",
    source({ "keys/make-key.ts": 'import { world } from "../test/world.ts";' }),
    "apps/server/src/keys/make-key.ts:1 breaks rule 1: the program imports test/world.ts, which is for tests. Move what the program needs out of the tests.",
    source({ "keys/cast.fixture.ts": 'import { world } from "../test/world.ts";' }),
  ],
  [
    "a new folder needs its place",
    source({ "helpers/text.ts": "export const a = 1;" }),
    "apps/server/src/helpers/text.ts:1 breaks rule 1: helpers has no place in the direction. Put the file into a place of test/architecture/layout.ts; a new place needs a decision record.",
    source({ "platform/text.ts": "export const a = 1;" }),
  ],
  [
    "the noun imports no store",
    source({ "keys/key.ts": 'import { findKey } from "./store.ts";' }),
    `apps/server/src/keys/key.ts:1 breaks rule 2: the noun imports the store keys/store.ts. ${goBack}`,
    source({ "keys/store.ts": 'import { type Key } from "./key.ts";' }),
  ],
  [
    "the store imports no act",
    source({ "conversations/message-store.ts": 'import { resolve } from "./resolve.ts";' }),
    `apps/server/src/conversations/message-store.ts:1 breaks rule 2: the store imports an act conversations/resolve.ts. ${goBack}`,
    source({ "conversations/resolve.ts": 'import { a } from "./message-store.ts";' }),
  ],
  [
    "an act imports no routes, from a folder below neither",
    source({ "hooks/deliveries/send.ts": 'import { routes } from "../routes.ts";' }),
    `apps/server/src/hooks/deliveries/send.ts:1 breaks rule 2: an act imports the routes or jobs hooks/routes.ts. ${goBack}`,
    source({ "hooks/routes.ts": 'import { send } from "./deliveries/index.ts";' }),
  ],
  [
    "a domain does not enter itself by its door",
    source({ "bots/routes.ts": 'import { makeBot } from "./index.ts";' }),
    `apps/server/src/bots/routes.ts:1 breaks rule 2: the routes or jobs imports the door bots/index.ts. ${goBack}`,
    source({ "bots/routes.ts": 'import "./make-bot.ts";\nimport "./problems.ts";' }),
  ],
  [
    "a foundation knows no layer of its domain",
    source({ "knowledge/search-index/rank.ts": 'import { isFresh } from "../source.ts";' }),
    `apps/server/src/knowledge/search-index/rank.ts:1 breaks rule 2: a foundation imports the noun knowledge/source.ts. ${goBack}`,
    source({ "knowledge/source.ts": 'import { rank } from "./search-index/index.ts";' }),
  ],
  [
    "the engine imports nothing of the platform",
    source({ "answering/engine/decide.ts": 'import type { Db } from "../../platform/db/index.ts";' }),
    "apps/server/src/answering/engine/decide.ts:1 breaks rule 3: the engine imports ../../platform/db/index.ts. The engine imports the contract and itself: take search, look-ups, models and the time as arguments.",
    {
      ...contract,
      ...source({ "answering/engine/a.ts": 'import "@nebulahex/contract";\nimport "./b/c.ts";' }),
    },
  ],
  [
    "the engine imports no package",
    source({ "answering/engine/score/read.ts": 'import { readFile } from "node:fs/promises";' }),
    "apps/server/src/answering/engine/score/read.ts:1 breaks rule 3: the engine imports node:fs/promises. The engine imports the contract and itself: take search, look-ups, models and the time as arguments.",
    source({
      "answering/ask.ts": 'import { readFile } from "node:fs/promises";\nimport "./engine/decide.ts";',
    }),
  ],
  [
    "the dashboard does not import the server",
    { "apps/dashboard/src/api.ts": 'import type { A } from "../../server/src/app.ts";' },
    "apps/dashboard/src/api.ts:1 breaks rule 5: it imports the server. Talk to it over HTTP; shapes are in packages/contract.",
    { ...contract, "apps/dashboard/src/api.ts": 'import { a } from "@nebulahex/contract";' },
  ],
  [
    "an integration does not import the server by its name",
    { "integrations/zapier/src/index.ts": 'import "@nebulahex/server";' },
    "integrations/zapier/src/index.ts:1 breaks rule 5: it imports the server. Talk to it over HTTP; shapes are in packages/contract.",
    { "integrations/zapier/src/index.ts": 'import "@nebulahex/sdk";' },
  ],
  [
    "the contract imports zod only",
    { ...contract, "packages/contract/src/bot.ts": 'import { z } from "zod";\nimport "node:crypto";' },
    "packages/contract/src/bot.ts:2 breaks rule 5: the contract imports node:crypto. The contract imports zod and itself: no I/O.",
    { ...contract, "packages/contract/src/bot.ts": 'import { z } from "zod";\nimport "./shapes.ts";' },
  ],
  [
    "the widget takes types from the contract, no code",
    { ...contract, "apps/widget/src/chat.ts": 'import { type A, b } from "@nebulahex/contract";' },
    "apps/widget/src/chat.ts:1 breaks rule 5: the widget imports the contract's code. Write `import type`: it takes types only.",
    { ...contract, "apps/widget/src/chat.ts": 'import type { A } from "@nebulahex/contract";' },
  ],
  [
    "the widget does without zod",
    { "apps/widget/src/chat.ts": 'import * as z from "zod/mini";' },
    "apps/widget/src/chat.ts:1 breaks rule 5: the widget imports zod. Check by hand what must be checked: zod costs its budget.",
    { "apps/widget/src/chat.ts": 'import { h } from "preact";' },
  ],
  [
    "a new package needs a decision record",
    { "package.json": '{\n"devDependencies": {\n"left-pad": "1.0.0"\n}}' },
    "package.json:3 breaks rule 7: no decision record names left-pad. Write docs/decisions/NNNN-….md with it on the `Packages:` line, or do without it.",
    {
      "package.json": '{"devDependencies": {"left-pad": "1.0.0", "@types/node": "1.0.0", "@own/a": "1.0.0"}}',
      "packages/a/package.json": '{"name": "@own/a"}',
      "docs/decisions/0001-pad.md": "# Pad\n\nPackages: left-pad, `@types/*`\n",
    },
  ],
];

for (const [sentence, breach, told, clean] of cases) {
  test(sentence, (t) => {
    assert.deepEqual(breachesIn(plant(t, breach)), [told]);
    assert.deepEqual(breachesIn(plant(t, clean)), []);
  });
}

test("a test may import what it likes", (t) => {
  const files = {
    "keys/make-key.test.ts": 'import "../app.ts";',
    "test/world.ts": 'import "../bots/store.ts";',
  };

  assert.deepEqual(breachesIn(plant(t, source(files))), []);
});
