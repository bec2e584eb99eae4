import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { faqSets, scopeSets } from "./eval-sets.ts";
import { fitCalibration } from "./fit-calibration.ts";
import { observe } from "./observe.ts";

const { values } = parseArgs({ options: { eval: { type: "string", default: "../shared/eval" } } });
const sets = [...faqSets(values.eval).filter(({ name }) => name === "wixqa160"), ...scopeSets(values.eval)];
const observed = await Promise.all(sets.map(observe));

const file = join(import.meta.dirname, "../../apps/server/src/answering/engine/calibration.ts");
writeFileSync(
  file,
  `/**
 * The logistic model of confidence, fitted on the questions of ${sets.length} companies, each weighing the same; \`bench/bot/run.ts\`
 * judges it on each company by a fit on the others. Made anew by \`node bench/bot/calibrate.ts\` and the formatter.
 */
export const calibration = ${JSON.stringify(fitCalibration(observed), null, 2)};

export type Calibration = typeof calibration;
`,
);
