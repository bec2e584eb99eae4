import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { type TestContext, test } from "node:test";
import { systemClock } from "../../platform/clock/index.ts";
import { folder } from "../published-api/documents.ts";
import { freePort } from "../smoke/running-server.ts";
import { openWorld, type World } from "../world.ts";
import { type Guide, readGuide } from "./read-guide.ts";
import { isAsTold, type Ran, runGuide } from "./run-guide.ts";

const here = "http://127.0.0.1:3000";
const lacking = ["curl", "openssl", "python3"].filter(
  (name) => spawnSync(name, ["--help"]).error !== undefined,
);
const skip = lacking.includes("curl") && "curl is missing";
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));

for (const page of pages) {
  const guide = await readGuide(page);
  if (guide.steps.length === 0) continue;

  test(`docs/api/${page} is true`, { skip: lacking.includes("curl") && "curl is missing" }, async (t) => {
    const world = await openWorld(t, { PUBLIC_URL: here });
    // Receivers and shells go by the time of day.
    Object.assign(world.ctx, { clock: systemClock });
    const port = String(await freePort());
    const at = (text: string) => text.replaceAll(here, world.url).replaceAll("8787", port);
    const env = { URL: world.url, KEY: await freshKey(world) };

    const ran = await runGuide(
      placed(guide, at),
      env,
      (code) => !lacking.some((name) => code.includes(name)),
    );

    assert.ok(ran.length > 0);
    for (const name of lacking) t.diagnostic(`${name} is missing: what needs it was left out.`);
    for (const { code, prints, printed } of ran) {
      assert.ok(isAsTold(prints ?? "", printed), `${code}\nshould print\n${prints}\nand printed\n${printed}`);
    }
  });
}

test("the first five minutes of the README end with an answer", { skip }, async (t) => {
  const { steps } = await readGuide("../../README.md");

  const [ran] = await follow(t, { files: {}, steps: steps.filter(({ code }) => code.startsWith("URL=")) });

  assert.match(
    String(ran?.printed),
    /"outcome":"answered","answer":"You can send anything back within 30 days/,
  );
});

test("a page that tells something else than what is printed is found", () => {
  assert.ok(isAsTold('{ "id": "bot_…", … }\n', '{"id":"bot_1","name":"Help"}'));
  assert.ok(!isAsTold('{ "id": "bot_…" }', '{"id":"bot_1","name":"Help"}'));
  assert.ok(!isAsTold("", "curl: (7) Failed to connect"));
});

/** Runs a page against a server of its own. */
async function follow(t: TestContext, guide: Guide): Promise<Ran[]> {
  const world = await openWorld(t, { PUBLIC_URL: here });
  // Receivers and shells go by the time of day.
  Object.assign(world.ctx, { clock: systemClock });
  const port = String(await freePort());
  const at = (text: string) => text.replaceAll(here, world.url).replaceAll("8787", port);
  const env = { URL: world.url, KEY: await freshKey(world) };
  for (const name of lacking) t.diagnostic(`${name} is missing: what needs it is left out.`);
  return runGuide(placed(guide, at), env, (code) => !lacking.some((name) => code.includes(name)));
}

async function freshKey({ call, acme: { owner } }: World): Promise<string> {
  const { keyId } = (await call("POST", "/api/v1/auth/keys", { as: owner, body: { name: "Reader's" } })).body;
  return (await call("POST", `/api/v1/auth/keys/${keyId}/reveal`, { as: owner })).body.key;
}

function placed({ files, steps }: Guide, at: (text: string) => string): Guide {
  return {
    files,
    steps: steps.map(({ code, prints }) => ({ code: at(code), prints: prints && at(prints) })),
  };
}
