import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createBot } from "../../bots/index.ts";
import { findUserByEmail, type Identity } from "../../identity/index.ts";
import { createKey, revealKey } from "../../keys/index.ts";
import { createSource } from "../../knowledge/index.ts";
import type { Context } from "../../platform/context/index.ts";
import { randomText } from "../../platform/ids/index.ts";
import type { MemberScope } from "../../platform/scope/index.ts";
import { demoEmail } from "../../widget/index.ts";
import { createWorkspace, findMembershipsOf, memberScope } from "../../workspaces/index.ts";

const articles = join(import.meta.dirname, "articles");

/** Makes a workspace with a bot that knows a dozen articles, and tells how to get in. Once per database. */
export async function makeDemo(ctx: Context, identity: Identity): Promise<string> {
  if ((await findUserByEmail(ctx.db, demoEmail)) !== null) {
    return `The demo is there: sign in as ${demoEmail} with the password that was printed when it was made.\n`;
  }
  const password = randomText(20, "abcdefghjkmnpqrstuvwxyz23456789");
  const owner = await openShop(ctx, identity, password);
  const bot = await createBot(ctx, owner, { name: "Demo Bot" });
  for (const name of (await readdir(articles)).sort()) {
    const content = await readFile(join(articles, name), "utf8");
    await createSource(ctx, owner, bot.id, { kind: "markdown", title: titleOf(content, name), content });
  }
  const { keyId } = await createKey(ctx, owner, { name: "Demo key" });
  const { key } = await revealKey(ctx, owner, keyId);

  return `The demo is ready.

  Try it   ${ctx.config.publicUrl}/demo
  Sign in  ${demoEmail} with the password ${password}
  Bot      ${bot.id}
  Key      ${key}

  curl -s ${ctx.config.publicUrl}/api/v1/bots/${bot.id}/ask \\
    -H "Authorization: Bearer ${key}" -H "Content-Type: application/json" \\
    -d '{"question":"How long does shipping take?"}'
`;
}

async function openShop(ctx: Context, identity: Identity, password: string): Promise<MemberScope> {
  const user = await identity.createUser({ name: "Demo Owner", email: demoEmail, password });
  const workspace = await createWorkspace(ctx, user, "Demo shop");
  const [member] = await findMembershipsOf(ctx.db, user.id, workspace.id);
  if (member === undefined) throw new Error("The demo's owner is not in the demo's workspace.");
  return memberScope(member);
}

function titleOf(content: string, name: string): string {
  return /^# (.+)$/m.exec(content)?.[1] ?? name;
}
