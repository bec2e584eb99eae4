import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openCompany } from "../../apps/server/src/test/smoke/company.ts";
import { postmasterOf, startServer } from "../../apps/server/src/test/smoke/running-server.ts";
import { until } from "../../apps/server/src/test/until.ts";
import { Visitor } from "./visitor.ts";
import { openYardstick } from "./yardstick.ts";

/**
 * Answered turns, stored and seen on the stream: as many as ten visitors ask at once, then at a given rate with open
 * arrival. Beside it, in the same run and database, what a bare server stores with one statement each way.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "8" },
    rate: { type: "string", default: "200" },
  },
});
const [rounds, seconds, rate] = [Number(values.rounds), Number(values.seconds), Number(values.rate)];
const visitors = 10;
const topics = "delivery,returns,warranty,payment,invoice,address,gift,repair,voucher,store".split(",");
const things =
  "lamp,chair,table,sofa,mirror,carpet,shelf,clock,vase,curtain,pillow,blanket,desk,bench,stool,bed,wardrobe,rack,basket,frame".split(
    ",",
  );

const dataDir = await mkdtemp(join(tmpdir(), "nebulahex-turns-"));
const server = await startServer(dataDir, {
  LOG_LEVEL: "error",
  VISITOR_CALLS_PER_MINUTE: "1000000",
  ADDRESS_CALLS_PER_MINUTE: "1000000",
});
try {
  const { call } = await openCompany(server.url, "bench@example.com", "Bench");
  const bot = await call("POST", "/api/v1/bots", { name: "Bench", fallbacksBeforeHandover: 10 });
  await teachPassages(call, bot.id);
  const yardstick = await openYardstick(dataDir, await postmasterOf(dataDir));
  console.log(
    `${cpus()[0]?.model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; Node ${process.version}`,
  );
  console.log(
    `200 passages, ${visitors} visitors at once, ${rounds} rounds of ${seconds} s each, the load generator beside\n`,
  );

  const ours: Round[] = [];
  const bare: Round[] = [];
  await ask(bot.id, 2);
  for (let round = 0; round < rounds; round++) {
    const theirs = await yardstick.openVisitors(visitors);
    bare.push(await measure(seconds, (visitor) => async () => theirs[visitor]?.turn()));
    for (const visitor of theirs) visitor.leave();
    ours.push(await ask(bot.id, seconds));
  }
  print("a bare server, one statement each way", bare);
  print("answered turns, stored, seen on the stream", ours);
  const ratio =
    median(ours.map(({ perSecond }) => perSecond)) / median(bare.map(({ perSecond }) => perSecond));
  console.log(`ratio ${ratio.toFixed(2)}\n`);

  const open = await arrive(bot.id);
  console.log(
    `open arrival, ${rate} turns/s asked: p50 ${ms(open, 0.5)}, p99 ${ms(open, 0.99)} (${open.length} turns)`,
  );
  await yardstick.close();
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

type Round = { perSecond: number; times: number[] };

async function teachPassages(
  call: (method: string, path: string, body?: object) => Promise<{ id: string; status: string }>,
  botId: string,
) {
  const lines = topics.flatMap((topic) =>
    things.map((thing) =>
      JSON.stringify({
        id: `${topic}-${thing}`,
        title: `${topic} of a ${thing}`,
        text: `For the ${topic} of a ${thing} please write to our ${thing} team. We look after every ${topic} within two days.`,
      }),
    ),
  );
  const source = await call("POST", `/api/v1/bots/${botId}/sources`, {
    kind: "jsonl",
    title: "Shop",
    content: lines.join("\n"),
  });
  await until(
    "the knowledge is read",
    async () => (await call("GET", `/api/v1/sources/${source.id}`)).status === "ready",
  );
}

function question(number: number): string {
  return `What about the ${topics[number % topics.length]} of my ${things[(number * 7) % things.length]}?`;
}

async function ask(botId: string, forSeconds: number): Promise<Round> {
  const chats = await Promise.all(Array.from({ length: visitors }, () => Visitor.open(server.url, botId)));
  let asked = 0;
  const round = await measure(forSeconds, (visitor) => {
    const chat = chats[visitor];
    return async () => void (await chat?.asks(question(asked++)));
  });
  for (const chat of chats) chat.leave();
  return round;
}

/** Runs a turn after the other for each of ten visitors. */
async function measure(forSeconds: number, turnOf: (visitor: number) => () => Promise<void>): Promise<Round> {
  const times: number[] = [];
  const start = performance.now();
  const end = start + forSeconds * 1000;
  await Promise.all(
    Array.from({ length: visitors }, async (_, visitor) => {
      const turn = turnOf(visitor);
      while (performance.now() < end) {
        const begun = performance.now();
        await turn();
        times.push(performance.now() - begun);
      }
    }),
  );
  return { perSecond: times.length / ((performance.now() - start) / 1000), times };
}

/** Asks at a rate, whether or not the answers have come: each by a visitor who waits for nothing. */
async function arrive(botId: string): Promise<number[]> {
  const chats = await Promise.all(Array.from({ length: 100 }, () => Visitor.open(server.url, botId)));
  const times: number[] = [];
  const running: Promise<void>[] = [];
  const start = performance.now();
  for (let asked = 0; asked < rate * seconds; asked++) {
    const due = start + (asked * 1000) / rate;
    if (due > performance.now()) await pause(due - performance.now());
    const turn = chats[asked % chats.length]?.asks(question(asked));
    running.push((turn ?? Promise.resolve()).then(() => void times.push(performance.now() - due)));
  }
  await Promise.all(running);
  for (const chat of chats) chat.leave();
  return times;
}

function print(name: string, measured: readonly Round[]) {
  const rates = measured.map(({ perSecond }) => perSecond).sort((one, other) => one - other);
  const times = measured.flatMap((round) => round.times);
  const spread = `${Math.round(rates[0] ?? 0)} to ${Math.round(rates.at(-1) ?? 0)}`;
  console.log(
    `${name}: ${Math.round(median(rates))}/s (${spread}), p50 ${ms(times, 0.5)}, p99 ${ms(times, 0.99)}`,
  );
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

function ms(times: readonly number[], share: number): string {
  const sorted = times.toSorted((one, other) => one - other);
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`;
}
