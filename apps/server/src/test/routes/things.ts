import { nouns, type Operation } from "@nebulahex/contract";
import { routes } from "../../app.ts";
import type { Company } from "../company.ts";
import { bodyShape, fill } from "./fill.ts";

/** The id of a company's thing, by the letters that ids of its kind begin with. */
export type Things = (noun: string) => string;

/** Two passages, so that a list of them has a second page. */
const openingHours =
  "# Weekdays\n\nWe are open from nine to six.\n\n# Holidays\n\nOn Sundays and on holidays the shop is closed.";

/** One thing of every noun that stands in a path: some as they come to be, the others by their own POST. */
export async function makeThings(company: Company): Promise<Things> {
  const made = await makeCast(company);
  const things: Things = (noun) => {
    const id = made.get(noun);
    if (id !== undefined) return id;
    throw new Error(`Say in makeCast of test/routes/things.ts how a company gets a "${noun}".`);
  };
  for (const { path } of operations) {
    const [, collection, parameter] = /^(.*)\/\{(\w+)\}$/.exec(path) ?? [];
    const maker = operations.find(({ method, path }) => method === "POST" && path === collection);
    if (parameter === undefined || maker === undefined || made.has(nounOfParameter(parameter))) continue;
    made.set(nounOfParameter(parameter), await makeByPost(company, maker, parameter, things));
  }
  return things;
}

async function makeCast(company: Company): Promise<Map<string, string>> {
  const conversationId = await company.conversation({ status: "waiting" });
  const contact = { conversationId, email: "ada@example.com" };
  const { messages } = (await company.call("GET", `/conversations/${conversationId}/messages`)).body;
  const lead = await company.call("POST", "/actions/capture-lead", contact);
  return new Map([
    ["wsp", company.workspaceId],
    ["bot", company.botId],
    ["key", company.keyId],
    ["mem", (await company.member("agent")).memberId],
    ["cnv", conversationId],
    ["msg", messages.at(-1).id],
    ["lead", lead.body.leadId],
    ["evt", await company.firstEvent()],
    ["dlv", await company.delivers()],
    [
      "name",
      await company.connects(
        `orders-${company.workspaceId.slice(-12)}`,
        "number,email\nW1042,ada@example.com",
      ),
    ],
    ["src", await company.knows("Opening hours", openingHours)],
  ]);
}

const operations: readonly Operation[] = routes.map(({ operation }) => operation);

async function makeByPost(company: Company, { path, body }: Operation, parameter: string, things: Things) {
  const own = path
    .replace("/api/v1", "")
    .replaceAll(/\{(\w+)\}/g, (_, name) => things(nounOfParameter(name)));
  const answer = await company.call("POST", own, fill(bodyShape(body), things, path));
  const id = answer.body.id ?? answer.body[parameter];
  if (typeof id === "string") return id;
  throw new Error(`POST ${path} made no {${parameter}}: ${JSON.stringify(answer.body)}`);
}

/** The letters that ids begin with, or `name` for what a company names itself, which stand in a path as `{botId}`, `{cannedReplyId}` and so on. */
export function nounOfParameter(parameter: string): string {
  if (parameter === "name") return parameter;
  const words = parameter.replace(/Id$/, "").replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const noun = Object.entries(nouns).find(([, name]) => name === words)?.[0];
  if (noun === undefined) throw new Error(`The path parameter {${parameter}} names no noun of the contract.`);
  return noun;
}
