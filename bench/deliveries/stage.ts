import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { newId } from "../../apps/server/src/platform/ids/index.ts";
import type { Api } from "../../apps/server/src/test/smoke/api.ts";
import { openCompany } from "../../apps/server/src/test/smoke/company.ts";
import { startServer } from "../../apps/server/src/test/smoke/running-server.ts";

export type Customer = { call: Api; workspaceId: string; hookId: string; secret: string };

/** The product in a process of its own, and a way to publish many events at once, in one transaction. */
export async function openStage(opened: AsyncDisposableStack) {
  const dataDir = await mkdtemp(join(tmpdir(), "nebulahex-bench-"));
  opened.defer(() => rm(dataDir, { recursive: true, force: true }));
  const server = await startServer(dataDir);
  opened.defer(() => server.stop());
  const database = new pg.Client({
    host: join(dataDir, "postgres"),
    port: 5432,
    user: "nebulahex",
    database: "nebulahex",
  });
  await database.connect();
  opened.defer(() => database.end());
  return {
    server,
    database,
    async customer(name: string, targetUrl: string): Promise<Customer> {
      const { call, workspaceId } = await openCompany(server.url, `${name}@example.com`, name);
      const hook = await call("POST", "/api/v1/hooks", { event: "message.sent", targetUrl });
      return { call, workspaceId, hookId: hook.hookId, secret: hook.signingSecret };
    },
    async publish(customers: readonly Customer[], count: number): Promise<void> {
      const events = Array.from({ length: count }, (_, at) => [
        newId("evt"),
        customers[at % customers.length]?.workspaceId,
      ]);
      await database.query(
        `select publish_event(id, workspace, 'message.sent', $3::jsonb, now())
         from unnest($1::text[], $2::text[]) as given (id, workspace)`,
        [events.map(([id]) => id), events.map(([, workspace]) => workspace), JSON.stringify(data)],
      );
    },
  };
}

const data = {
  conversationId: "cnv_0000000000000000000000",
  botId: "bot_0000000000000000000000",
  sessionId: "ses_0000000000000000000000",
  messageId: "msg_0000000000000000000000",
  channel: "bot",
  confidenceScore: 0.87,
  wasFallback: false,
  sentAt: "2026-01-02T03:04:05Z",
};
export const sample = { event: "message.sent", createdAt: data.sentAt, data };
