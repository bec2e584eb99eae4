import pg from "pg";
import type { Log } from "../log/index.ts";
import { readMoment } from "./read-moment.ts";
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
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, readMoment);

export function openDb(connection: Connection, log: Log): OpenDb {
  const pool = new pg.Pool({ max: 20, ...connection });
  let isClosing = false;
  const noteBreak = (error: Error) => {
    if (!isClosing) log.warn({ reason: error.message }, "a database connection broke");
  };
  pool.on("error", noteBreak);
  pool.on("connect", (client) => client.on("error", noteBreak));

  return {
    ...statements((statement) => pool.query(named(statement))),
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

function statements(query: (statement: Sql<unknown>) => Promise<pg.QueryResult>): Statements {
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

function named({ name, text, values }: Sql<unknown>): pg.QueryConfig {
  return { name, text, values: [...values] };
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const hints: (() => void)[] = [];
  const life = { isOver: false };
  let broken: Error | undefined;
  let result: T;
  try {
    await client.query("begin");
    result = await work(joined(client, hints, life));
    life.isOver = true;
    await client.query("commit");
  } catch (error) {
    life.isOver = true;
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

/** Its connection may be another transaction's by now, so that a handle kept beyond its end must not reach it. */
function joined(client: pg.PoolClient, hints: (() => void)[], life: { isOver: boolean }): Db {
  const refuseWhenOver = () => {
    if (life.isOver) throw new Error("This transaction has ended; await all of its work within it.");
  };
  const tx: Db = {
    ...statements(async (statement) => {
      refuseWhenOver();
      return client.query(named(statement));
    }),
    afterCommit(hint) {
      refuseWhenOver();
      hints.push(hint);
    },
    async transaction(work) {
      refuseWhenOver();
      return work(tx);
    },
  };
  return tx;
}
