import assert from "node:assert/strict";
import { test } from "node:test";
import { openInstallation } from "./installation.ts";
import { listAll } from "./smoke/api.ts";
import { openCompany } from "./smoke/company.ts";
import { start } from "./started.ts";

const atOnce = 40;
const mostRounds = 15;
const enough = 10;

test("killed between an effect and its answer, a repeat gets the answer and there is one effect", async (t) => {
  const { settings } = await openInstallation(t);
  let server = await start(t, settings);
  await server.isUp();
  const { headers, call } = await openCompany(server.url, "ada@example.com", "Acme");
  const create = async (name: string) => {
    const answer = await fetch(`${server.url}/api/v1/bots`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json", "idempotency-key": name },
      body: JSON.stringify({ name }),
    });
    const { id } = (await answer.json()) as Created;
    return { id, status: answer.status, isReplay: answer.headers.get("idempotent-replayed") === "true" };
  };

  const counts = { calls: 0, unanswered: 0, effectWithoutAnswer: 0 };
  const promised = new Map<string, string>();
  let rounds = 0;
  while (counts.effectWithoutAnswer < enough && rounds < mostRounds) {
    rounds += 1;
    const names = Array.from({ length: atOnce * 5 }, (_, place) => `Round ${rounds}, bot ${place}`);
    const first = await beginAndKill(names, create, () => server.signal("SIGKILL"));
    await server.exitCode();
    server = await start(t, { ...settings, PORT: new URL(server.url).port });
    await server.isUp();

    for (const name of names) {
      const answer = first.get(name) ?? null;
      const again = await create(name);
      assert.equal(again.status, 201);
      if (answer !== null) assert.equal(again.id, answer.id);
      counts.calls += 1;
      counts.unanswered += answer === null ? 1 : 0;
      counts.effectWithoutAnswer += answer === null && again.isReplay ? 1 : 0;
      promised.set(name, again.id);
    }
  }

  const bots = await listAll<{ id: string; name: string }>(call, "/api/v1/bots", "bots");
  assert.deepEqual(new Map(bots.map(({ id, name }) => [name, id])), promised);
  assert.equal(bots.length, promised.size);
  assert.ok(counts.effectWithoutAnswer > 0, "no kill came between an effect and its answer");
  t.diagnostic(
    `${rounds} kills -9, ${counts.calls} calls, ${counts.unanswered} without an answer, of which ` +
      `${counts.effectWithoutAnswer} had their effect: each repeat got its answer, every effect once`,
  );
});

type Created = { id: string };

/** Many calls, a few at a time; the process dies as soon as a third of them is answered. */
async function beginAndKill(
  names: readonly string[],
  create: (name: string) => Promise<Created>,
  kill: () => void,
): Promise<Map<string, Created>> {
  const answers = new Map<string, Created>();
  const waiting = [...names];
  async function work() {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const answer = await create(name).catch(() => null);
      if (answer === null) continue;
      answers.set(name, answer);
      if (answers.size === Math.ceil(names.length / 3)) kill();
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}
