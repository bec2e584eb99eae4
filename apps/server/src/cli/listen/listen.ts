import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { eventNames } from "@nebulahex/contract";
import { secretOf } from "../../hooks/index.ts";
import { randomBytes } from "../../platform/ids/index.ts";
import { followFeed } from "./follow-feed.ts";
import { forward } from "./forward.ts";
import { openServer } from "./server.ts";

export const listenUsage =
  "listen --forward-to <url> [--event <event>]… [--url <server>] [--secret <whsec_…>]";
const mostKept = 1000;

/**
 * Forwards the workspace's events to a developer's machine as they happen, until it is stopped. A number and Enter send
 * that event again.
 */
export async function listen(words: readonly string[]): Promise<void> {
  const { target, wanted, secret, server } = read(words);
  const seen: { name: string; id: string; data: string }[] = [];
  let dropped = 0;

  async function send(number: number): Promise<void> {
    const event = seen[number - 1 - dropped];
    if (event === undefined) return console.log(`There is no event ${number} in the list.`);
    const outcome = await forward(target, secret, event.id, event.data);
    console.log(`${String(number).padStart(4)}  ${event.name.padEnd(23)}  ${event.id}  ${outcome}`);
  }

  console.log(
    `Signing secret: ${secret}\nForwarding to ${target}. A number and Enter send that event again.\n`,
  );
  const typed = createInterface({ input: process.stdin });
  typed.on("line", (line) => {
    const number = /^\s*r?\s*(\d+)\s*$/.exec(line)?.[1];
    if (number !== undefined) void send(Number(number));
  });

  try {
    for await (const event of followFeed(server, (reason) => console.log(`… ${reason} Coming back.`))) {
      if (wanted.length > 0 && !wanted.includes(event.name)) continue;
      seen.push(event);
      if (seen.length > mostKept) {
        seen.shift();
        dropped += 1;
      }
      await send(dropped + seen.length);
    }
  } finally {
    typed.close();
    process.stdin.destroy();
  }
}

function read(words: readonly string[]) {
  const { values } = parseArgs({
    args: [...words],
    options: {
      "forward-to": { type: "string" },
      event: { type: "string", multiple: true },
      url: { type: "string" },
      secret: { type: "string" },
    },
  });
  const target = values["forward-to"];
  if (target === undefined || !URL.canParse(target)) throw new Error(`Write: nebulahex ${listenUsage}`);
  const wanted = values.event ?? [];
  const unknown = wanted.find((name) => !eventNames.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`${unknown} is no event. There are: ${eventNames.join(", ")}.`);
  return {
    target,
    wanted,
    secret: values.secret ?? secretOf(randomBytes(32)),
    server: openServer(values.url),
  };
}
