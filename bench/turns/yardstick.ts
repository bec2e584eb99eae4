import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { Wire } from "./wire.ts";

/** A bare node:http that stores what is said with one statement, and its reply with another, in the same database. */
export async function openYardstick(dataDir: string, pid: number) {
  const lines = (await readFile(join(dataDir, "postgres/postmaster.pid"), "utf8")).split("\n");
  if (Number(lines[0]) !== pid) throw new Error("The database is another one.");
  const pool = new pg.Pool({
    host: join(dataDir, "postgres"),
    port: Number(lines[3]),
    user: "nebulahex",
    database: "nebulahex",
    max: 20,
  });
  await pool.query(
    "create schema bench create table said (id bigserial primary key, author text, text text, at timestamptz default now())",
  );
  const insert = (author: string, text: string) =>
    pool.query({
      name: "say",
      text: "insert into bench.said (author, text) values ($1, $2) returning id",
      values: [author, text],
    });

  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    await insert("visitor", JSON.parse(Buffer.concat(parts).toString()).text);
    const { rows } = await insert("bot", "We look after it within two days.");
    response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify(rows[0]));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    openVisitors: (count: number) => Promise.all(Array.from({ length: count }, () => openVisitor(url))),
    close: async () => {
      server.close();
      await pool.end();
    },
  };
}

async function openVisitor(url: string) {
  const wire = await Wire.open(url);
  const turn = () => wire.post("/", { text: "What about the delivery of my lamp?" });
  return { turn, leave: () => wire.close() };
}
