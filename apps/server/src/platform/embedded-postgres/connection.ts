import { Client } from "pg";
import { SUPERUSER } from "./initialize.ts";
import { PORT } from "./socket-folder.ts";

const CANNOT_CONNECT_NOW = "57P03";
const NOT_YET = new Set(["ENOENT", "ECONNREFUSED", CANNOT_CONNECT_NOW]);

/** Whether a server takes connections; any other refusal than "not yet" is an answer too. */
export async function answers(socketFolder: string): Promise<boolean> {
  try {
    await using _client = await connect(socketFolder);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && NOT_YET.has(String(error.code)));
  }
}

/** Creates the database unless it is there. */
export async function createDatabase(socketFolder: string, name: string): Promise<void> {
  await using client = await connect(socketFolder);
  const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
  if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
}

async function connect(socketFolder: string) {
  const client = new Client({
    host: socketFolder,
    port: PORT,
    user: SUPERUSER,
    database: "postgres",
    ssl: false,
  });
  client.on("error", () => undefined);
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}
