export type Json = { readonly [name: string]: unknown };

/** What is not an object has no fields. */
export function record(value: unknown): Json {
  return typeof value === "object" && value !== null ? (value as Json) : {};
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What both have, by name. */
export function pairs(one: unknown, other: unknown): [name: string, one: Json, other: Json][] {
  const [before, now] = [record(one), record(other)];
  return Object.keys(before).flatMap((name) =>
    Object.hasOwn(now, name) ? [[name, record(before[name]), record(now[name])]] : [],
  );
}

/** The document with each `$ref` replaced by what it refers to; one that leads into itself stays. */
export function inlined(document: Json): Json {
  return record(inline(document, []));

  function inline(value: unknown, within: readonly string[]): unknown {
    if (Array.isArray(value)) return value.map((entry) => inline(entry, within));
    if (typeof value !== "object" || value === null) return value;
    const { $ref, ...fields } = record(value);
    const own = Object.fromEntries(
      Object.entries(fields).map(([name, entry]) => [name, inline(entry, within)]),
    );
    if (typeof $ref !== "string") return own;
    if (within.includes($ref)) return value;
    return { ...record(inline(targetOf(document, $ref), [...within, $ref])), ...own };
  }
}

function targetOf(document: Json, ref: string): unknown {
  return ref
    .split("/")
    .slice(1)
    .reduce<unknown>((found, step) => record(found)[step], document);
}
