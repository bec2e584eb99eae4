/** The texts at a path such as `order.lines[*].title` or `parcels[0].number`; `[*]` takes every entry of a list. */
export function readPath(record: unknown, path: string): string[] {
  const steps = path
    .replaceAll(/\[(\d+|\*)\]/g, ".$1")
    .split(".")
    .filter(Boolean);
  const found = steps.reduce<unknown[]>(
    (places, step) => places.flatMap((place) => enter(place, step)),
    [record],
  );
  return found.filter(isPlain).map(String);
}

function enter(place: unknown, step: string): unknown[] {
  if (step === "*") return Array.isArray(place) ? place : [];
  if (typeof place !== "object" || place === null || !Object.hasOwn(place, step)) return [];
  return [(place as Record<string, unknown>)[step]];
}

function isPlain(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
