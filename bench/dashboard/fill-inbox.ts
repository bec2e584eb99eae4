import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";

type Size = { workspaceId: string; botId: string; conversations: number; messages: number };

/** Puts threads into a running server's database, one of them long. Gives the id of that one. */
export async function fillInbox(
  dataDir: string,
  { workspaceId, botId, conversations, messages }: Size,
): Promise<string> {
  const lines = (await readFile(join(dataDir, "postgres/postmaster.pid"), "utf8")).split("\n");
  const pool = new pg.Pool({
    host: join(dataDir, "postgres"),
    port: Number(lines[3]),
    user: "nebulahex",
    database: "nebulahex",
  });
  await pool.query(
    `insert into conversations
      (id, workspace_id, bot_id, session_id, status, sequence, waiting_since, escalation_reason, created_at, last_activity_at)
    select 'cnv_bench' || lpad(n::text, 15, '0'), $1, $2, 'ses_bench' || lpad(n::text, 15, '0'),
      (array['waiting', 'bot', 'assigned', 'resolved'])[1 + n % 4], case n when 1 then $4::int else 1 end,
      case when n % 4 = 0 then now() - n * interval '1 second' end,
      case when n % 4 = 0 then 'customer_requested' end,
      now() - n * interval '1 minute', now() - n * interval '1 second'
    from generate_series(1, $3::int) n`,
    [workspaceId, botId, conversations, messages],
  );
  await pool.query(
    `insert into messages (id, workspace_id, conversation_id, sequence, author, channel, text, trace, sent_at)
    select 'msg_bench' || lpad(c.n::text, 9, '0') || lpad(s::text, 6, '0'), $1, 'cnv_bench' || lpad(c.n::text, 15, '0'), s,
      (array['visitor', 'bot', 'team'])[1 + s % 3], (array['widget', 'bot', 'dashboard'])[1 + s % 3],
      'Message ' || s || '. ' || repeat('Where is my parcel, and when will it be here? ', 1 + (s * 7) % 5),
      case when s % 3 = 1 then '[{"step":"retrieve","outcome":"found","score":0.9,"durationMs":2}]'::jsonb end,
      now() - (case c.n when 1 then $3::int else 1 end - s) * interval '1 minute'
    from generate_series(1, $2::int) c (n), lateral generate_series(1, case c.n when 1 then $3::int else 1 end) s`,
    [workspaceId, conversations, messages],
  );
  await pool.query("analyze conversations, messages");
  await pool.end();
  return `cnv_bench${"1".padStart(15, "0")}`;
}
