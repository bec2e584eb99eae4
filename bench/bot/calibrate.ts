import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { observeCompanies } from "./companies.ts";
import { fitCalibration } from "./fit-calibration.ts";

const { values } = parseArgs({ options: { eval: { type: "string", default: "../shared/eval" } } });
const calibrations = {
  wordsAndMeaning: fitCalibration(await observeCompanies(values.eval)),
  words: fitCalibration(await observeCompanies(values.eval, { table: null })),
};

const file = join(import.meta.dirname, "../../apps/server/src/answering/engine/calibration.ts");
writeFileSync(
  file,
  `/** A logistic model of confidence: what each feature of a match adds to the odds, by its distance from the mean. */
export type Calibration = {
  intercept: number;
  weights: Partial<Record<string, number>>;
  means: Partial<Record<string, number>>;
  /** What is added for a bot of one document; for one of more, this divided by the root of their number. */
  inSmall: { intercept: number; weights: Partial<Record<string, number>> };
};

/**
 * Fitted on the questions of 5 companies, each weighing the same, asked of all their knowledge and of 1 to 20 documents
 * of it; \`bench/bot/run.ts\` judges it on each company by a fit on the others. \`words\` is for languages without
 * a table of words. Made anew by \`node bench/bot/calibrate.ts\` and the formatter.
 */
export const calibrations: Record<"wordsAndMeaning" | "words", Calibration> = ${JSON.stringify(calibrations, null, 2)};
`,
);
