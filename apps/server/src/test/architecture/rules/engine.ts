import type { Breach } from "../breach.ts";
import { serverPath, serverSources } from "../places.ts";
import { type Repository, targetOf } from "../repository.ts";

const engine = "answering/engine/";
const contract = "packages/contract/";

/** Rule 3: the engine imports the contract and itself. */
export function pureEngine(repository: Repository): Breach[] {
  return serverSources(repository)
    .filter(({ path, isTest }) => serverPath(path)?.startsWith(engine) && !isTest)
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ specifier, line }) => {
        const target = specifier === null ? null : targetOf(repository, path, specifier);
        const isOwn =
          target !== null && (serverPath(target)?.startsWith(engine) || target.startsWith(contract));
        return isOwn ? [] : [{ path, line, ...notPure(specifier ?? "a computed path") }];
      }),
    );
}

function notPure(specifier: string): Pick<Breach, "rule" | "fault" | "remedy"> {
  return {
    rule: 3,
    fault: `the engine imports ${specifier}`,
    remedy:
      "The engine imports the contract and itself: take search, look-ups, models and the time as arguments",
  };
}
