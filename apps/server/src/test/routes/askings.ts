import type { Operation } from "@nebulahex/contract";
import type { Answer } from "../call.ts";
import { bodyShape, type Field, fieldsOf, nounOf, queryShape, withValue } from "./fill.ts";
import type { Gate } from "./gate.ts";
import { nounOfParameter } from "./things.ts";

/** A way to ask for one id of an operation, all else being the caller's own; null asks for the thing of another workspace. */
export type Asking = {
  /** Where the id stands: `path/botId`, `body/memberId`, `query/botId`. */
  place: string;
  noun: string;
  ask(id: string | null, headers?: Record<string, string>): Promise<Answer>;
};

export function askings(gate: Gate, operation: Operation): Asking[] {
  return [
    ...askingsByPath(gate, operation),
    ...askingsByBody(gate, operation),
    ...askingsByQuery(gate, operation),
  ];
}

/** Each id of the path by itself, and all of them at once. A name is no id: within its bot any is the caller's own. */
function askingsByPath(gate: Gate, operation: Operation): Asking[] {
  const parameters = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, parameter = ""]) => parameter);
  const asking = (place: string, noun: string, isAsked: (other: string) => boolean): Asking => ({
    place: `path/${place}`,
    noun,
    ask: (id, headers = {}) =>
      gate.probe(operation, {
        ids: (other) => (isAsked(other) ? (id ?? gate.foreign(other)) : gate.own(other)),
        headers,
      }),
  });

  const nouns = parameters.map(nounOfParameter).filter((noun) => noun !== "name");
  const [first] = nouns;
  return [
    ...nouns.map((noun) => asking(noun, noun, (other) => other === noun)),
    ...(first !== undefined && parameters.length > 1 ? [asking("*", first, () => true)] : []),
  ];
}

function askingsByBody(gate: Gate, operation: Operation): Asking[] {
  return idsOf(fieldsOf(bodyShape(operation.body))).map(({ path, noun }) => ({
    place: `body/${path.join("/")}`,
    noun,
    ask: (id, headers = {}) =>
      gate.probe(operation, {
        body: withValue(gate.bodyOf(operation), path, id ?? gate.foreign(noun)),
        headers,
      }),
  }));
}

function askingsByQuery(gate: Gate, operation: Operation): Asking[] {
  return idsOf(fieldsOf(queryShape(operation.query))).map(({ path, noun }) => ({
    place: `query/${path.join()}`,
    noun,
    ask: (id, headers = {}) =>
      gate.probe(operation, {
        query: `?${path}=${encodeURIComponent(id ?? gate.foreign(noun))}`,
        headers,
      }),
  }));
}

function idsOf(fields: readonly Field[]) {
  return fields.flatMap(({ path, shape }) => {
    const noun = nounOf(shape);
    return noun === null ? [] : [{ path, noun }];
  });
}
