import type { Offered } from "./offered.ts";

/** What the client needs at run time to make each call, by group and method. */
export function printOperations(offered: readonly Offered[]): string {
  const groups = Map.groupBy(offered, ({ group }) => group);
  const lines = [...groups].map(([group, members]) => `${group}: {\n${members.map(printOne).join("\n")}\n},`);
  return `import type { Operation } from "../operation.ts";

export const operations = {
${lines.join("\n")}
} as const satisfies Record<string, Record<string, Operation>>;
`;
}

function printOne({ method, rows, operation }: Offered): string {
  const data = {
    method: operation.method,
    path: operation.path,
    ...(operation.query ? { takes: "query" } : operation.body ? { takes: "body" } : {}),
    ...(rows === null ? {} : { rows }),
    ...(operation.showsOnce ? { showsOnce: true } : {}),
  };
  return `${method}: ${JSON.stringify(data)},`;
}
