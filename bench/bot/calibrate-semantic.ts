import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fitCalibration } from "./fit-calibration.ts";
import { observeCompaniesBy } from "./observe-semantic.ts";
import { SearchModel } from "./search-model.ts";

const { values } = parseArgs({
  options: {
    eval: { type: "string", default: "../shared/eval" },
    semantic: { type: "string", default: "http://127.0.0.1:8471/v1" },
    model: { type: "string", default: "all-MiniLM-L6-v2" },
  },
});
const model = await SearchModel.open(values.semantic, values.model);
const calibrations = {
  wordsAndMeaning: fitCalibration(await observeCompaniesBy(model, values.eval)),
  words: fitCalibration(await observeCompaniesBy(model, values.eval, { table: null })),
};
await model.close();

const file = join(import.meta.dirname, "../../apps/server/src/answering/engine/calibration-with-model.ts");
writeFileSync(
  file,
  `import type { Calibration } from "./calibration.ts";

/**
 * The same where a model of embeddings took part in the search, fitted with all-MiniLM-L6-v2 on the same questions. Made
 * anew by \`node bench/bot/calibrate-semantic.ts\` and the formatter.
 */
export const calibrationsWithModel: Record<"wordsAndMeaning" | "words", Calibration> = ${JSON.stringify(calibrations, null, 2)};
`,
);
