import { test } from "node:test";
import type { Operation } from "@nebulahex/contract";
import fc from "fast-check";
import type { Answer, Caller } from "./call.ts";
import type { Company } from "./company.ts";
import { operations } from "./routes/gate.ts";
import { makeThings, type Things } from "./routes/things.ts";
import { checkAnswer } from "./walk/check-answer.ts";
import { type Trial, trialsOf } from "./walk/inputs.ts";
import { openWorld, type World } from "./world.ts";

/** `WALK_CALLS=500 WALK_SEED=7 npm test -- apps/server/src/test/contract.test.ts` walks further, from another place. */
const numRuns = Number(process.env.WALK_CALLS ?? 20);
const seed = Number(process.env.WALK_SEED ?? 20_260_314);

type Walker = {
  company: Company;
  things: Things;
  callers: Partial<Record<Operation["needs"], Caller>>;
  key: Caller;
};

async function openWalker(company: Company): Promise<Walker> {
  const visitor = await company.visitorIn({ status: "bot" });
  const things = await makeThings(company);
  const key = await company.busyKey();
  return { company, things, key, callers: { nobody: {}, visitor: visitor.token, session: company.owner } };
}

test("whatever an operation is called with, it answers as the document says", async (t) => {
  const world = await openWorld(t, {
    ADDRESS_CALLS_PER_MINUTE: "100000",
    VISITOR_CALLS_PER_MINUTE: "100000",
  });
  const shared = await openWalker(world.acme);
  const seen = new Map<string, Set<number>>();

  for (const operation of operations) {
    // What deletes leaves nothing to the others.
    const walker =
      operation.method === "DELETE" ? await openWalker(await world.company(operation.id)) : shared;
    const statuses = new Set<number>();
    seen.set(operation.id, statuses);
    await t.test(operation.id, () =>
      fc.assert(
        fc.asyncProperty(trialsOf(operation, walker.things), async (trial) => {
          const answer = await send(world, operation, walker, trial);
          statuses.add(answer.status);
          checkAnswer(operation, trial, answer);
        }),
        { numRuns, seed, endOnFailure: false },
      ),
    );
  }

  const never = [...seen].filter(([, statuses]) => ![...statuses].some((status) => status < 300));
  t.diagnostic(
    `${operations.length} operations × ${numRuns} calls, seed ${seed}; answered 2xx too: all but ` +
      `${never.length}${never.length > 0 ? ` (${never.map(([id]) => id).join(", ")})` : ""}`,
  );
});

async function send(world: World, operation: Operation, walker: Walker, trial: Trial): Promise<Answer> {
  const { path, query, body, headers } = trial;
  const filled = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(path[name]).toWellFormed()),
  );
  const asked = query.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join("&");
  const url = `${filled}${asked === "" ? "" : `?${asked}`}`;
  const as = walker.callers[operation.needs] ?? walker.key;
  if (operation.stream) return follow(`${world.url}${url}`, { ...as, ...headers });
  return world.call(operation.method, url, { as, headers, ...(body !== undefined && { body }) });
}

/** The head of a stream; its body goes on. */
async function follow(url: string, headers: Record<string, string>): Promise<Answer> {
  const leaving = new AbortController();
  const answer = await fetch(url, { headers, signal: leaving.signal });
  const head = { status: answer.status, headers: Object.fromEntries(answer.headers) };
  const text = answer.ok ? "" : await answer.text();
  leaving.abort();
  return { ...head, text, body: text === "" ? null : JSON.parse(text) };
}
