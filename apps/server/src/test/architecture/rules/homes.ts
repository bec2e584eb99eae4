import type { Breach } from "../breach.ts";
import { homes } from "../layout.ts";
import { liesIn, serverPath, serverSources } from "../places.ts";
import type { Repository, SourceFile } from "../repository.ts";
import type { Use } from "../uses.ts";
import { environment } from "./environment.ts";
import { network } from "./network.ts";
import { randomness } from "./randomness.ts";
import { statements } from "./sql.ts";
import { time } from "./time.ts";

type Power = {
  home: string[];
  usesIn: (source: SourceFile) => Use[];
  remedy: string;
  isFreeInTests?: boolean;
};

const powers: Power[] = [
  {
    home: homes.environment,
    usesIn: environment,
    remedy: "Take settings from platform/config, as an argument",
    isFreeInTests: true,
  },
  {
    home: homes.sql,
    usesIn: statements,
    remedy: "Move the statement into the domain's store.ts or a file named …-store.ts",
    isFreeInTests: true,
  },
  {
    home: homes.network,
    usesIn: network,
    remedy: "Call through platform/outbound, which checks the address first",
    isFreeInTests: true,
  },
  { home: homes.time, usesIn: time, remedy: "Ask the clock of platform/clock that the caller passes in" },
  { home: homes.randomness, usesIn: randomness, remedy: "Use platform/ids, or platform/secrets for secrets" },
];

/** Rule 6: environment, SQL, outgoing network, time and randomness have one home each. */
export function oneHomeEach(repository: Repository): Breach[] {
  const contract = repository.sources.filter(({ path }) => path.startsWith("packages/contract/src/"));
  return [...serverSources(repository), ...contract]
    .filter(({ path }) => !/\/test\//.test(path))
    .flatMap((source) =>
      powers
        .filter(
          ({ home, isFreeInTests }) =>
            !liesIn(serverPath(source.path) ?? "", home) && !(isFreeInTests && source.isTest),
        )
        .flatMap(({ usesIn, remedy }) =>
          usesIn(source).map(({ line, what }) => ({
            path: source.path,
            line,
            rule: 6,
            fault: `${what} is used away from its home`,
            remedy,
          })),
        ),
    );
}
