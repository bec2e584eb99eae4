import { direction } from "./layout.ts";
import type { Repository, SourceFile } from "./repository.ts";

const server = "apps/server/src/";

/** The path below apps/server/src, or null for a file of another package. */
export function serverPath(path: string): string | null {
  return path.startsWith(server) ? path.slice(server.length) : null;
}

export function serverSources({ sources }: Repository): SourceFile[] {
  return sources.filter(({ path }) => path.startsWith(server));
}

/** The first name of a path below apps/server/src: `keys` of keys/make-key.ts, `app` of app.ts. */
export function placeOf(path: string): string {
  return (path.split("/", 1)[0] ?? "").replace(/\.ts$/, "");
}

/** How far to the right a place stands; -1 when the direction does not name it. */
export function rankOf(place: string): number {
  return direction.findIndex((peers) => peers.includes(place));
}

const notDomains = ["platform", "app", "main", "cli"];

export function isDomain(place: string): boolean {
  return rankOf(place) !== -1 && !notDomains.includes(place);
}

/** Whether a path below apps/server/src is one of these folders or lies in one. */
export function liesIn(path: string, folders: string[]): boolean {
  return folders.some((folder) => path === `${folder}.ts` || path.startsWith(`${folder}/`));
}
