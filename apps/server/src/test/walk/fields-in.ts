/** The places of all fields in a value, those of objects and lists within it too. */
export function fieldsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, name];
    return [here, ...fieldsIn(inner, here)];
  });
}
