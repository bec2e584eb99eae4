import { type ChildProcess, type ForkOptions, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./index.ts";

type Connection = EmbeddedPostgres["connection"];

export const asRoot = { skip: process.geteuid?.() === 0 ? false : "needs root" };
export const asOrdinaryUser = { skip: asRoot.skip ? false : "root may write everywhere" };
/** `daemon` on every system; initdb wants a user that has a name. */
export const ordinaryUser = { uid: 1, gid: 1 };

export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), "nebulahex-test-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, maxRetries: 5 }) };
}

export async function openServer(dataDir: string, settings: Record<string, string> = { fsync: "off" }) {
  const news: string[] = [];
  const postgres = await startEmbeddedPostgres({ dataDir, log: (message) => news.push(message), settings });
  return { postgres, news, [Symbol.asyncDispose]: () => postgres.stop() };
}

/** Another process of ours that opens the folder. */
export async function otherProcess(args: string[], options: ForkOptions = {}) {
  const child = fork(join(import.meta.dirname, "other-process.fixture.ts"), args, options);
  const [news]: { pid?: number; connection?: Connection; error?: string }[] = await once(child, "message");
  return { child, ...news, [Symbol.asyncDispose]: () => killed(child) };
}

export async function killed(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

export async function query(connection: Connection | undefined, statement: string) {
  const client = await connect(connection);
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Keeps a process of the server at work for a second or two, deaf to the death of its parent. */
export async function keepBusy(connection: Connection | undefined) {
  const client = await connect(connection);
  client.query("do $$ begin for i in 1..60000000 loop end loop; end $$").catch(() => undefined);
  const working = "select from pg_stat_activity where state = 'active' and query like 'do $$%'";
  await until(async () => (await query(connection, working)).length === 1);
}

export async function until(isTrue: () => Promise<boolean>) {
  while (!(await isTrue().catch(() => false))) await delay(20);
}

async function connect(connection: Connection | undefined) {
  const client = new Client({ ...connection, ssl: false });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}
