import { inputOf, isOptional } from "./input.ts";
import { singular } from "./name-operation.ts";
import { nameOf, type Offered } from "./offered.ts";
import { printExample } from "./print-example.ts";
import { printDoc } from "./print-type.ts";
import { replyOf, rowType } from "./reply.ts";

/** The type of the client: a method for each operation, with what it needs, gives and refuses. */
export function printClient(offered: readonly Offered[]): string {
  const groups = Map.groupBy(offered, ({ group }) => group);
  const lines = [...groups].map(
    ([group, members]) => `readonly ${group}: {\n${members.map(printMethod).join("\n")}\n};`,
  );
  return `import type { CallOptions } from "../call.ts";
import type { List } from "../list.ts";
import type * as shapes from "./shapes.ts";

${printDoc(["The client: every operation of the API, by noun. Made by `createClient`."])}export interface NebulaHex {
${lines.join("\n")}
}
`;
}

function printMethod(one: Offered): string {
  const input = inputOf(one);
  const given = input === null ? "" : `input${isOptional(input) ? "?" : ""}: shapes.${one.typeName}Input, `;
  return `${printDoc(docOf(one))}${one.method}(${given}options?: CallOptions): ${answerOf(one)};`;
}

function answerOf(one: Offered): string {
  const reply = replyOf(one);
  if (reply === null) return "Promise<void>";
  if (one.rows === null || reply.own === null) return `Promise<shapes.${reply.name}>`;
  return `List<shapes.${reply.name}, ${rowType(one.rows, reply.own)}>`;
}

function docOf(one: Offered): string[] {
  const { summary, description, needs, problems = [] } = one.operation;
  return [
    `${summary}.${description === undefined ? "" : ` ${description}`}`,
    "",
    needs === "session" ? "Needs a signed-in person: no key can do it." : `Needs ${needOf(needs)}.`,
    ...(problems.length === 0
      ? []
      : [`Refusals of its own: ${problems.map((code) => `\`${code}\``).join(", ")}.`]),
    "@example",
    exampleOf(one),
  ];
}

function needOf(needs: string): string {
  if (needs === "nobody") return "neither a key nor a session";
  return needs === "caller" ? "a key, whatever its scopes" : `the permission \`${needs}\``;
}

function exampleOf(one: Offered): string {
  const input = inputOf(one);
  const call = `nebulahex.${nameOf(one)}(${input === null || isOptional(input) ? "" : printExample(input)})`;
  if (one.rows === null) return `await ${call};`;
  return `for await (const ${singular(one.rows)} of ${call}) console.log(${singular(one.rows)});`;
}
