import { type Asked, type Contact, findContact, findName, holdsDigits, isNameAlone } from "../leads/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { VisitorScope } from "../platform/scope/index.ts";
import { getWorkspace } from "../workspaces/index.ts";
import { listLast } from "./message-store.ts";

/** How to reach the visitor, from what they write, where they are, and what they were asked. */
export async function readContact(ctx: Context, scope: VisitorScope, text: string): Promise<Contact> {
  const hasDigits = holdsDigits(text);
  const isAnswer = isNameAlone(text) || (hasDigits && /^\W*[\d\s().+/-]+\W*$/.test(text));
  return await findContact(text, {
    regions: hasDigits ? await regionsOf(ctx, scope) : [],
    askedFor: isAnswer ? await askedFor(ctx, scope) : null,
  });
}

/** What the visitor said they are called before they said how to reach them. */
export async function readEarlierName(ctx: Context, scope: VisitorScope): Promise<string | null> {
  const said = await listLast(ctx.db, scope, scope.caller.conversationId, 20);
  const names = said.map(({ author, text }, position) =>
    author === "visitor" ? findName(text, asksFor(said[position - 1]?.text ?? "") === "name") : null,
  );
  return names.findLast((name) => name !== null) ?? null;
}

async function regionsOf({ db }: Context, scope: VisitorScope): Promise<(string | null)[]> {
  const visitors = /[-_]([A-Z]{2})\b/.exec(scope.caller.locale ?? "")?.[1] ?? null;
  return [visitors, (await getWorkspace(db, scope)).region];
}

async function askedFor({ db }: Context, scope: VisitorScope): Promise<Asked | null> {
  const said = await listLast(db, scope, scope.caller.conversationId, 10);
  const last = said.findLast(({ author }) => author !== "visitor");
  return last === undefined ? null : asksFor(last.text);
}

function asksFor(text: string): Asked | null {
  if (/\b(?:your (?:full |first )?name|who am i (?:speaking|talking) (?:to|with))\b/i.test(text))
    return "name";
  return /\b(?:phone|mobile|telephone|number (?:to|can we) (?:call|reach))\b/i.test(text) ? "phone" : null;
}
