import type { Operation } from "@nebulahex/contract";
import fc from "fast-check";
import { withValue } from "../routes/fill.ts";
import { nounOfParameter, type Things } from "../routes/things.ts";
import { type Promised, promiseOf } from "./document.ts";
import { fieldsIn } from "./fields-in.ts";
import { type Ids, oddTexts, oddValues, valuesOf } from "./values.ts";

/** One call to try. */
export type Trial = {
  path: Record<string, string>;
  query: [name: string, text: string][];
  headers: Record<string, string>;
  /** The body as it is sent; undefined for none. */
  body: string | undefined;
};

/** Calls of an operation made from the document: right ones, ones at the limits, and ones with something wrong. */
export function trialsOf(operation: Operation, own: Things): fc.Arbitrary<Trial> {
  const promised = promiseOf(operation);
  const ids = idsOf(own);
  return fc.record({
    path: pathsOf(operation, ids),
    query: queriesOf(promised, ids),
    headers: headersOf(promised),
    body: bodiesOf(promised, ids),
  });
}

/** Mostly one's own, else one that is missing or no id at all. */
function idsOf(own: Things): Ids {
  return (noun) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(own(noun)) },
      { weight: 1, arbitrary: fc.constantFrom(...oddTexts) },
    );
}

function pathsOf({ path }: Operation, ids: Ids): fc.Arbitrary<Record<string, string>> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  return fc.record(
    Object.fromEntries(
      names.map((name) => [name, ids(nounOfParameter(name)).map((id) => (id === "" ? "nothing" : id))]),
    ),
  );
}

function queriesOf({ parameters }: Promised, ids: Ids): fc.Arbitrary<[string, string][]> {
  const known = parameters.filter((parameter) => parameter.in === "query");
  if (known.length === 0) return fc.constant([]);
  const one = fc
    .constantFrom(...known)
    .chain(({ name, schema }) =>
      fc
        .oneof(
          { weight: 3, arbitrary: valuesOf(schema, ids).map(String) },
          { weight: 1, arbitrary: oddValues.map(String) },
        )
        .map((text): [string, string] => [name, text.toWellFormed()]),
    );
  return fc.oneof(
    { weight: 6, arbitrary: fc.array(one, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant<[string, string][]>([["nonsense", "1"]]) },
  );
}

function headersOf({ parameters }: Promised): fc.Arbitrary<Record<string, string>> {
  const isRepeatable = parameters.some(({ name }) => name === "Idempotency-Key");
  if (!isRepeatable) return fc.constant({});
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom("a", "b", "", " ", "x".repeat(255), "x".repeat(256), "ü")
        .map((key) => ({ "idempotency-key": key })),
    },
  );
}

function bodiesOf({ requestBody }: Promised, ids: Ids): fc.Arbitrary<string | undefined> {
  const schema = requestBody?.content["application/json"]?.schema;
  if (schema === undefined) return fc.constantFrom(undefined, undefined, "{}", '{"nonsense":1}', "[]", "{");
  const right = valuesOf(schema, ids);
  return fc.oneof(
    { weight: 6, arbitrary: right.map(written) },
    { weight: 5, arbitrary: right.chain(wrongAtOnePlace).map(written) },
    { weight: 1, arbitrary: oddValues.map(written) },
    { weight: 1, arbitrary: fc.constantFrom(undefined, "", "{", "nonsense", '{"a":1,}', "[".repeat(10_000)) },
  );
}

function written(value: unknown): string {
  return JSON.stringify(value);
}

/** The value with one field replaced, taken out, or added. */
function wrongAtOnePlace(value: unknown): fc.Arbitrary<unknown> {
  const places = fieldsIn(value);
  const added = fc
    .constantFrom("nonsense", "id", "__proto__", "workspaceId")
    .map((name) => ({ path: [name] }));
  if (places.length === 0) return oddValues;
  const anywhere = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...places).map((path) => ({ path })) },
    { weight: 1, arbitrary: added },
  );
  return fc
    .tuple(anywhere, fc.oneof(fc.constant(undefined), oddValues, oddValues))
    .map(([{ path }, wrong]) => withValue(value, path, wrong));
}
