import pg from "pg";
import type { Log } from "../log/index.ts";
import type { Sql } from "./sql.ts";

/** Where statements run: the pool, each by itself, or one transaction. */
export interface Tx {
  all<Row>(statement: Sql<Row>): Promise<Row[]>;
  first<Row>(statement: Sql<Row>): Promise<Row | null>;
  /** The one row of a statement that always has one. */
  one<Row>(statement: Sql<Row>): Promise<Row>;
  /** Runs a statement and tells how many rows it touched. */
  run(statement: Sql<unknown>): Promise<number>;
  /** Runs after the commit, or at once outside a transaction; never after a rollback. For hints, not for work that must happen. */
  afterCommit(hint: () => void): void;
}

export interface Db extends Tx {
  /** All of `work` happens or none. Inside a transaction it joins that one. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
}

export type Connection = pg.PoolConfig;
export type OpenDb = Db & { pool: pg.Pool; close(): Promise<void> };

pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export function openDb(connection: Connection, log: Log): OpenDb {
  const pool = new pg.Pool({ max: 20, ...connection });
  let isClosing = false;
  const noteBreak = (error: Error) => {
    if (!isClosing) log.warn({ reason: error.message }, "a database connection broke");
  };
  pool.on("error", noteBreak);
  pool.on("connect", (client) => client.on("error", noteBreak));

  return {
    ...statements(pool),
    afterCommit: (hint) => hint(),
    transaction: (work) => inTransaction(pool, work),
    pool,
    close: () => {
      isClosing = true;
      return pool.end();
    },
  };
}

type Statements = Pick<Tx, "all" | "first" | "one" | "run">;

function statements(on: pg.Pool | pg.PoolClient): Statements {
  const query = ({ name, text, values }: Sql<unknown>) => on.query({ name, text, values: [...values] });

  return {
    all: async <Row>(statement: Sql<Row>) => (await query(statement)).rows as Row[],
    first: async <Row>(statement: Sql<Row>) => ((await query(statement)).rows[0] as Row | undefined) ?? null,
    one: async <Row>(statement: Sql<Row>) => {
      const [row] = (await query(statement)).rows as Row[];
      if (row === undefined) throw new Error(`No row from: ${statement.text}`);
      return row;
    },
    run: async (statement) => (await query(statement)).rowCount ?? 0,
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const hints: (() => void)[] = [];
  let broken: Error | undefined;
  let result: T;
  try {
    await client.query("begin");
    result = await work(joined(client, hints));
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch((reason: Error) => {
      broken = reason;
    });
    throw error;
  } finally {
    client.release(broken);
  }
  for (const hint of hints) hint();
  return result;
}

function joined(client: pg.PoolClient, hints: (() => void)[]): Db {
  const tx: Db = {
    ...statements(client),
    afterCommit: (hint) => void hints.push(hint),
    transaction: (work) => work(tx),
  };
  return tx;
}
