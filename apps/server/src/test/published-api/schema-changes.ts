import { type Json, list, pairs, record } from "./json.ts";

/** Who writes what the schema describes: the client in a request, the server in an answer. */
export type Side = "request" | "answer";

/** What changed so that a client of the earlier schema breaks. Requests may take more, answers may tell more. */
export function schemaChanges(was: Json, is: Json, side: Side, place: string): string[] {
  const own = [...typeChanges(was, is, side), ...valueChanges(was, is, side), ...boundChanges(was, is, side)];
  return [
    ...own.map((change) => `${place}: ${change}`),
    ...fieldChanges(was, is, side).map((change) => `${place}${change}`),
    ...pairs(was.properties, is.properties).flatMap(([name, before, now]) =>
      schemaChanges(before, now, side, `${place}.${name}`),
    ),
    ...(was.items === undefined
      ? []
      : schemaChanges(record(was.items), record(is.items), side, `${place}[]`)),
    ...["anyOf", "oneOf", "allOf"].flatMap((kind) =>
      formChanges(list(was[kind]), list(is[kind]), side, place),
    ),
  ];
}

function typeChanges(was: Json, is: Json, side: Side): string[] {
  const [before, now] = [typesOf(was), typesOf(is)];
  if (side === "request") {
    return now.length === 0
      ? []
      : before.filter((type) => !covers(now, type)).map((type) => `takes no ${type} any more`);
  }
  return before.length === 0
    ? []
    : now.filter((type) => !covers(before, type)).map((type) => `can be ${type} now`);
}

function typesOf({ type }: Json): unknown[] {
  return type === undefined ? [] : [type].flat();
}

function covers(types: readonly unknown[], type: unknown): boolean {
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

/** Values may be added on both sides: clients ignore those they do not know. */
function valueChanges(was: Json, is: Json, side: Side): string[] {
  if (was.enum === undefined)
    return is.enum !== undefined && side === "request" ? ["takes listed values only now"] : [];
  if (is.enum === undefined) return side === "answer" ? ["its values are not listed any more"] : [];
  const gone = list(was.enum).filter((value) => !list(is.enum).includes(value));
  return gone.map((value) => `the value ${value} is gone`);
}

const least = ["minimum", "exclusiveMinimum", "minLength", "minItems"];
const most = ["maximum", "exclusiveMaximum", "maxLength", "maxItems"];
const exact = ["pattern", "format", "const", "multipleOf"];

function boundChanges(was: Json, is: Json, side: Side): string[] {
  const isBroken = (name: string) =>
    side === "request" ? isTighter(name, was[name], is[name]) : isTighter(name, is[name], was[name]);
  const broken = [...least, ...most, ...exact].filter(isBroken);
  const otherDefault =
    was.default !== undefined && JSON.stringify(was.default) !== JSON.stringify(is.default);
  return [...broken, ...(otherDefault ? ["default"] : [])].map(
    (name) => `${name} was ${was[name]}, is ${is[name]}`,
  );
}

function isTighter(name: string, one: unknown, other: unknown): boolean {
  if (other === undefined) return false;
  if (one === undefined) return true;
  if (exact.includes(name)) return one !== other;
  return least.includes(name) ? Number(other) > Number(one) : Number(other) < Number(one);
}

function fieldChanges(was: Json, is: Json, side: Side): string[] {
  const gone = Object.keys(record(was.properties)).filter(
    (name) => !Object.hasOwn(record(is.properties), name),
  );
  const [before, now] = [list(was.required), list(is.required)];
  const demanded = now.filter((name) => !before.includes(name));
  const withdrawn = before.filter((name) => !now.includes(name) && !gone.includes(String(name)));
  const isClosed =
    was.properties !== undefined && was.additionalProperties !== false && is.additionalProperties === false;
  return [
    ...gone.map((name) => `.${name}: is gone`),
    ...(side === "request" ? demanded.map((name) => `.${name}: must be given now`) : []),
    ...(side === "answer" ? withdrawn.map((name) => `.${name}: can be absent now`) : []),
    ...(side === "request" && isClosed ? [": refuses unknown fields now"] : []),
  ];
}

function formChanges(was: unknown[], is: unknown[], side: Side, place: string): string[] {
  const isMore = side === "answer" && is.length > was.length;
  return [
    ...(isMore ? [`${place}: has more forms now`] : []),
    ...(was.length > is.length ? [`${place}: has fewer forms now`] : []),
    ...is.flatMap((form, at) =>
      at < was.length ? schemaChanges(record(was[at]), record(form), side, `${place}(${at + 1})`) : [],
    ),
  ];
}
