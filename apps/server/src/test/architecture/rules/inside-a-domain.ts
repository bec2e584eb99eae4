import { basename, dirname } from "node:path/posix";
import type { Breach } from "../breach.ts";
import { foundations, nounFiles } from "../layout.ts";
import { isDomain, liesIn, placeOf, serverPath, serverSources } from "../places.ts";
import { type Repository, targetOf } from "../repository.ts";

const layers = [
  "a foundation",
  "problems",
  "the noun",
  "the store",
  "an act",
  "the routes or jobs",
  "the door",
] as const;
type Layer = (typeof layers)[number];

/** Rule 2: inside a domain routes → acts → store → noun, never back. Problems and foundations serve them all. */
export function insideADomain(repository: Repository): Breach[] {
  return serverSources(repository)
    .filter(({ isTest }) => !isTest)
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ specifier, line }) => {
        const target = specifier === null ? null : targetOf(repository, path, specifier);
        if (target === null || !shareADomain(path, target) || shareAFoundation(path, target)) return [];
        const [from, to] = [layerOf(path), layerSeenFrom(path, target)];
        return layers.indexOf(to) <= layers.indexOf(from)
          ? []
          : [{ path, line, ...goesBack(from, to, target) }];
      }),
    );
}

function foundationOf(path: string): string | undefined {
  return foundations.find((folder) => liesIn(serverPath(path) ?? "", [folder]));
}

function shareAFoundation(path: string, target: string): boolean {
  const foundation = foundationOf(path);
  return foundation !== undefined && foundation === foundationOf(target);
}

function shareADomain(path: string, target: string): boolean {
  const [from, to] = [serverPath(path), serverPath(target)];
  return from !== null && to !== null && placeOf(from) === placeOf(to) && isDomain(placeOf(from));
}

function layerOf(path: string): Layer {
  const name = basename(path);
  if (foundationOf(path) !== undefined) return "a foundation";
  if (name === "problems.ts") return "problems";
  if (name === "index.ts") return "the door";
  if (/^(.+-)?(routes|jobs)\.ts$/.test(name)) return "the routes or jobs";
  if (/^(.+-)?store\.ts$/.test(name)) return "the store";
  return nounFiles[basename(dirname(path))]?.includes(name) ? "the noun" : "an act";
}

/** The door of a folder within the domain is an act to those outside of that folder. */
function layerSeenFrom(path: string, target: string): Layer {
  const layer = layerOf(target);
  return layer === "the door" && !path.startsWith(`${dirname(target)}/`) ? "an act" : layer;
}

function goesBack(from: Layer, to: Layer, target: string): Pick<Breach, "rule" | "fault" | "remedy"> {
  return {
    rule: 2,
    fault: `${from} imports ${to} ${serverPath(target)}`,
    remedy:
      "Inside a domain go routes → acts → store → noun: pass it in as an argument, or move what both need down",
  };
}
