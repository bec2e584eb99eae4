import type { Breach } from "../breach.ts";
import { isDomain, placeOf, rankOf, serverPath, serverSources } from "../places.ts";
import { isTestPath, type Repository, targetOf } from "../repository.ts";

/** Rules 1 and 4: a thing imports only from its left, and a domain only through its door. */
export function direction(repository: Repository): Breach[] {
  return serverSources(repository)
    .filter(({ isTest }) => !isTest)
    .flatMap(({ path, imports }) => {
      const from = serverPath(path) ?? "";
      const placing = rankOf(placeOf(from)) === -1 ? [unplaced(path, placeOf(from))] : [];
      const followed = imports.flatMap(({ specifier, line }) => {
        if (specifier === null) return [{ path, line, ...computed }];
        const target = targetOf(repository, path, specifier);
        if (target === null) return [{ path, line, ...computed }];
        const found = faultOf(from, target);
        return found === null ? [] : [{ path, line, ...found }];
      });
      return [...placing, ...followed];
    });
}

type Finding = Pick<Breach, "rule" | "fault" | "remedy">;

const computed: Finding = {
  rule: 1,
  fault: "it imports a path that cannot be followed",
  remedy: "Write the path as a relative string, so that the direction can be checked",
};

function unplaced(path: string, place: string): Breach {
  const remedy =
    "Put the file into a place of test/architecture/layout.ts; a new place needs a decision record";
  return { path, line: 1, rule: 1, fault: `${place} has no place in the direction`, remedy };
}

function faultOf(from: string, target: string): Finding | null {
  const to = serverPath(target);
  if (to === null) return isAnotherApp(target) ? anotherApp(target) : null;
  if (isTestPath(target)) return onlyForTests(to);
  const [place, other] = [placeOf(from), placeOf(to)];
  if (place === other) return null;
  if (rankOf(other) === -1 || rankOf(other) > rankOf(place)) return toTheRight(place, other);
  return isDomain(other) && to !== `${other}/index.ts` ? behindTheDoor(to, other) : null;
}

function isAnotherApp(target: string): boolean {
  return /^(apps|integrations|examples|bench)\//.test(target) && !target.startsWith("apps/server/");
}

function anotherApp(target: string): Finding {
  const remedy = "Share through packages/contract";
  return { rule: 1, fault: `the server imports ${target}, which is a program of its own`, remedy };
}

function onlyForTests(to: string): Finding {
  const remedy = "Move what the program needs out of the tests";
  return { rule: 1, fault: `the program imports ${to}, which is for tests`, remedy };
}

function toTheRight(place: string, other: string): Finding {
  return {
    rule: 1,
    fault: `${place} imports ${other}, which does not stand to its left`,
    remedy: `Let ${other} publish an event, or let app.ts pass a function into ${place} (rule 4)`,
  };
}

function behindTheDoor(to: string, other: string): Finding {
  return {
    rule: 1,
    fault: `${to} lies behind the door of ${other}`,
    remedy: `Import from ${other}/index.ts, and name it there if others may use it`,
  };
}
