import type { Breach } from "../breach.ts";
import type { Import } from "../imports.ts";
import { packageOf, type Repository, type SourceFile, targetOf } from "../repository.ts";

const outside = /^(apps\/(?!server\/)|packages\/|integrations\/)/;
const contract = "packages/contract/";
const widget = "apps/widget/";
/** A package is proven against the real server. */
const testWorld = "apps/server/src/test/";

/** Rule 5: what runs elsewhere never imports the server, the contract imports zod, the widget only types. */
export function borders(repository: Repository): Breach[] {
  return repository.sources
    .filter(({ path }) => outside.test(path))
    .flatMap((source) =>
      source.imports.flatMap((taken) => {
        const target = taken.specifier === null ? null : targetOf(repository, source.path, taken.specifier);
        const found = faultOf(source, taken, target ?? "a computed path");
        return found === null ? [] : [{ path: source.path, line: taken.line, rule: 5, ...found }];
      }),
    );
}

function faultOf({ path, isTest }: SourceFile, { isTypeOnly }: Import, target: string) {
  if (isTest && target.startsWith(testWorld)) return null;
  if (target.startsWith("apps/server/") || packageOf(target) === "@nebulahex/server") {
    return {
      fault: "it imports the server",
      remedy: "Talk to it over HTTP; shapes are in packages/contract",
    };
  }
  if (path.startsWith(contract) && !isTest && packageOf(target) !== "zod" && !target.startsWith(contract)) {
    return { fault: `the contract imports ${target}`, remedy: "The contract imports zod and itself: no I/O" };
  }
  if (path.startsWith(widget) && !isTest && packageOf(target) === "zod") {
    return {
      fault: "the widget imports zod",
      remedy: "Check by hand what must be checked: zod costs its budget",
    };
  }
  if (path.startsWith(widget) && !isTest && target.startsWith(contract) && !isTypeOnly) {
    return {
      fault: "the widget imports the contract's code",
      remedy: "Write `import type`: it takes types only",
    };
  }
  return null;
}
