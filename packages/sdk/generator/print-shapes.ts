import { errors, eventData, permissions } from "@nebulahex/contract";
import { inputOf } from "./input.ts";
import { nameOf, type Offered } from "./offered.ts";
import { printDoc, printType } from "./print-type.ts";
import { replyOf } from "./reply.ts";
import { nouns, schemaOf } from "./schema.ts";

/** The types of everything that goes in and out. */
export function printShapes(offered: readonly Offered[]): string {
  const inputs = offered.flatMap(printInput);
  const replies = offered.flatMap(printReply);
  const events = printEvents();
  return [
    printUnion("ErrorCode", "Every code of an error that the server answers.", Object.keys(errors)),
    printUnion("Permission", "What a caller may do; the scopes of a key.", permissions),
    ...printNouns(),
    ...inputs,
    ...replies,
    events,
  ].join("\n");
}

function printInput(one: Offered): string[] {
  const input = inputOf(one);
  if (input === null) return [];
  const doc = `What \`${nameOf(one)}\` takes.`;
  return [printNamed(`${one.typeName}Input`, doc, printType(input, "input"))];
}

function printReply(one: Offered): string[] {
  const reply = replyOf(one);
  if (!reply?.own) return [];
  return [printNamed(reply.name, `What \`${nameOf(one)}\` gives.`, printType(reply.own, "output"))];
}

function printNouns(): string[] {
  return [...nouns]
    .filter(([name]) => name !== "Envelope")
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, schema]) => printNamed(name, schema.description, printType(schema, "output")));
}

function printEvents(): string {
  const fields = Object.entries(eventData).map(([name, data]) => {
    const schema = schemaOf(data);
    return `${printDoc([schema.description ?? name])}${JSON.stringify(name)}: ${printType(schema, "output")};`;
  });
  return `${printNamed("EventData", "The `data` of every event, by the event's name.", `{\n${fields.join("\n")}\n}`)}
/** What can happen; a server may know more: ignore what you do not. */
export type EventName = keyof EventData;

/** An event as deliveries carry it: \`event\` tells the type of \`data\`. \`id\` is the same on every try. */
export type WebhookEvent = {
  [Name in EventName]: { id: string; event: Name; createdAt: string; workspaceId: string; data: EventData[Name] };
}[EventName];
`;
}

function printUnion(name: string, doc: string, values: readonly string[]): string {
  return printNamed(name, doc, values.map((value) => JSON.stringify(value)).join(" | "));
}

function printNamed(name: string, doc: string | undefined, type: string): string {
  return `${printDoc(doc === undefined ? [] : [doc])}export type ${name} = ${type};\n`;
}
