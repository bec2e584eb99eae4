import Fastify from "fastify";
import pg from "pg";

/** What the same machine does with nothing around it: a bare route, one with one named statement, one that inserts. */
export type Yardstick = { origin: string; close(): Promise<void> };

export async function openYardstick(
  connection: pg.PoolConfig,
  bytes: string,
  rows: pg.QueryConfig,
): Promise<Yardstick> {
  const pool = new pg.Pool({ ...connection, max: 20 });
  await pool.query(`create table if not exists yardstick_messages
    (id bigint generated always as identity primary key, conversation_id text not null, text text not null, sent_at timestamptz not null)`);
  const server = Fastify();
  const type = "application/json; charset=utf-8";
  server.get("/same-bytes", (_request, reply) => reply.type(type).send(bytes));
  server.get("/same-rows", async (_request, reply) =>
    reply.type(type).send(JSON.stringify((await pool.query(rows)).rows)),
  );
  server.post("/insert", async (request, reply) => {
    const { conversationId, message } = request.body as Record<string, string>;
    const { rows } = await pool.query({
      name: "insert",
      text: "insert into yardstick_messages (conversation_id, text, sent_at) values ($1, $2, now()) returning id, sent_at",
      values: [conversationId, message],
    });
    return reply.code(201).send(rows[0]);
  });
  const origin = await server.listen({ port: 0, host: "127.0.0.1" });
  return {
    origin,
    async close() {
      await server.close();
      await pool.end();
    },
  };
}

if (process.argv[2] !== undefined) {
  const { connection, bytes, rows } = JSON.parse(process.argv[2]);
  const { origin } = await openYardstick(connection, bytes, rows);
  process.stdout.write(`${origin}\n`);
}
