import Fastify from "fastify";
import pg from "pg";
import { type ListedBotRow, presentListed } from "../../apps/server/src/bots/bot.ts";
import {
  type ConversationView,
  present as presentConversation,
} from "../../apps/server/src/conversations/conversation.ts";

const bots = {
  name: "bots",
  text: `select id, name, is_active, created_at, deleted_at from bots
    where workspace_id = $1 and deleted_at is null order by created_at, id limit 25`,
};
const conversations = {
  name: "conversations",
  text: `select c.*, m.author as last_author, m.text as last_text, m.sent_at as last_at,
      l.id as lead_id, coalesce(l.name, l.email, l.phone) as visitor_name
    from conversations c left join messages m on m.conversation_id = c.id and m.sequence = c.sequence
    left join leads l on l.workspace_id = c.workspace_id and l.conversation_id = c.id
    where c.workspace_id = $1 order by c.last_activity_at desc, c.id desc limit 25`,
};
const message = {
  name: "message",
  text: `insert into yardstick_messages (conversation_id, text, sent_at)
    values ($1, $2, now()) returning id, sent_at`,
};
const type = "application/json; charset=utf-8";

/** What the same machine does with nothing around it: a bare route, one with one named statement, one that inserts. */
async function openYardstick(connection: pg.PoolConfig, workspaceId: string, bytes: string): Promise<string> {
  const pool = new pg.Pool({ ...connection, max: 20 });
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  await pool.query(`create table if not exists yardstick_messages
    (id bigint generated always as identity primary key, conversation_id text not null, text text not null, sent_at timestamptz not null)`);
  const values = [workspaceId];
  const server = Fastify();

  server.get("/me", (_request, reply) => reply.type(type).send(bytes));
  server.get("/bots", async (_request, reply) => {
    const { rows } = await pool.query<ListedBotRow>({ ...bots, values });
    const shown = rows.map(presentListed);
    return reply.type(type).send(JSON.stringify({ bots: shown, nextCursor: null }));
  });
  server.get("/conversations", async (_request, reply) => {
    const { rows } = await pool.query<ConversationView>({ ...conversations, values });
    const shown = rows.map(presentConversation);
    return reply.type(type).send(JSON.stringify({ conversations: shown, nextCursor: null }));
  });
  server.post("/messages", async (request, reply) => {
    const { conversationId, message: text } = request.body as Record<string, string>;
    const { rows } = await pool.query({ ...message, values: [conversationId, text] });
    return reply.code(201).send(rows[0]);
  });
  return await server.listen({ port: 0, host: "127.0.0.1" });
}

const { connection, workspaceId, bytes } = JSON.parse(process.argv[2] ?? "");
process.stdout.write(`${await openYardstick(connection, workspaceId, bytes)}\n`);
