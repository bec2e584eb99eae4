import { type Breach, sayBreach } from "./breach.ts";
import { type Repository, readRepository } from "./repository.ts";
import { borders } from "./rules/borders.ts";
import { direction } from "./rules/direction.ts";
import { pureEngine } from "./rules/engine.ts";
import { oneHomeEach } from "./rules/homes.ts";
import { insideADomain } from "./rules/inside-a-domain.ts";
import { decidedPackages } from "./rules/packages.ts";

const rules: ((repository: Repository) => Breach[])[] = [
  direction,
  insideADomain,
  pureEngine,
  borders,
  oneHomeEach,
  decidedPackages,
];

/** Every breach of the architecture below the root, each as a sentence that says what to do. */
export function breachesIn(root: string): string[] {
  const repository = readRepository(root);
  return rules.flatMap((rule) => rule(repository)).map(sayBreach);
}
