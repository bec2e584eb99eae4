/** A call as data: `takes` says where the input goes, `rows` which field of the reply holds a page of a list. */
export type Operation = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly takes?: "query" | "body";
  readonly rows?: string;
  readonly showsOnce?: true;
};

export type Input = Readonly<Record<string, unknown>>;

/** Puts the parameters into the path; what remains of the input is its query or body. */
export function addressOf({ path }: Operation, input: Input): { path: string; rest: Input } {
  const rest = { ...input };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeSegment(name, value);
  });
  return { path: filled, rest };
}

/** An empty value or one of dots would make another path of it. */
function encodeSegment(name: string, value: unknown): string {
  if (typeof value === "string" && !/^\.{0,2}$/.test(value)) return encodeURIComponent(value);
  throw new TypeError(`${name} is ${JSON.stringify(value) ?? "missing"}: give the id as a string.`);
}

/** The query with its `?`, empty when there is none. */
export function queryOf(input: Input): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) {
    if (value !== undefined) query.set(name, String(value));
  }
  return query.size === 0 ? "" : `?${query}`;
}
