import { parseArgs } from "node:util";
import { secretOf } from "../../hooks/index.ts";
import { randomBytes } from "../../platform/ids/index.ts";
import { forward } from "./forward.ts";
import { openServer, refusalOf, type Server } from "./server.ts";

export const triggerUsage =
  "trigger <event> [--forward-to <url>] [--hook <hook_…>] [--url <server>] [--secret <whsec_…>]";

/**
 * Sends the sample of an event: to a developer's machine, or to the hooks that are subscribed to it. It is no event:
 * nothing is stored, listed or counted.
 */
export async function trigger(words: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      "forward-to": { type: "string" },
      hook: { type: "string" },
      url: { type: "string" },
      secret: { type: "string" },
    },
  });
  const [event] = positionals;
  if (event === undefined || positionals.length > 1) throw new Error(`Write: nebulahex ${triggerUsage}`);
  const server = openServer(values.url);
  const target = values["forward-to"];
  if (target !== undefined) return await sendSample(server, event, target, values.secret);

  const hookIds = values.hook === undefined ? await hooksOf(server, event) : [values.hook];
  if (hookIds.length === 0) throw new Error(`No hook is subscribed to ${event}. Give --forward-to <url>.`);
  for (const hookId of hookIds) {
    const { detail } = await read<{ detail: string }>(
      server.post(`/hooks/${encodeURIComponent(hookId)}/test`),
    );
    console.log(`${hookId}  ${detail}`);
  }
}

async function sendSample(server: Server, event: string, target: string, given: string | undefined) {
  const path = `/triggers/samples?event=${encodeURIComponent(event)}`;
  const { samples } = await read<{ samples: { id: string }[] }>(server.get(path));
  const secret = given ?? secretOf(randomBytes(32));
  if (given === undefined) console.log(`Signing secret: ${secret}`);
  for (const sample of samples) {
    console.log(`${sample.id}  ${await forward(target, secret, sample.id, JSON.stringify(sample))}`);
  }
}

async function hooksOf(server: Server, event: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const place: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page: HookPage = await read<HookPage>(server.get(`/hooks?limit=100${place}`));
    ids.push(...page.hooks.filter((hook) => hook.event === event).map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
}

type HookPage = { hooks: { id: string; event: string }[]; nextCursor: string | null };

async function read<Body>(answering: Promise<Response>): Promise<Body> {
  const answer = await answering;
  if (!answer.ok) throw await refusalOf(answer);
  return (await answer.json()) as Body;
}
