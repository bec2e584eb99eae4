import { setImmediate as letOthersRun } from "node:timers/promises";
import { seeded } from "../../apps/server/src/cli/eval/figures.ts";
import { buildIndex } from "../../apps/server/src/knowledge/search-index/index.ts";

const passageCount = 10_000;
const wordsInPassage = 60;
const vocabularySize = 20_000;

const syllables = "ba be bi bo da de di do fa fe ga ge ka ke ki la le li lo ma me mi na ne no ra re ro".split(
  " ",
);
const random = seeded(11);
const passages = Array.from({ length: passageCount }, (_, index) => ({
  documentId: `d${index}`,
  title: wordsOf(6),
  url: null,
  heading: null,
  text: wordsOf(wordsInPassage),
  position: 0,
  examples: [],
}));

let resumed = performance.now();
let longestMs = 0;
const started = resumed;
const index = await buildIndex(passages, {
  pause: async () => {
    longestMs = Math.max(longestMs, performance.now() - resumed);
    await letOthersRun();
    resumed = performance.now();
  },
});
longestMs = Math.max(longestMs, performance.now() - resumed);

const times = Array.from({ length: 500 }, () => {
  const question = wordsOf(12);
  const asked = performance.now();
  index.search(question);
  return performance.now() - asked;
}).sort((one, other) => one - other);

console.log(`${passageCount} passages of ${wordsInPassage} words, each a document of its own`);
console.log(
  `build ${Math.round(resumed - started)} ms, longest stretch without a pause ${longestMs.toFixed(1)} ms`,
);
console.log(`memory ${(index.byteSize / 1e6).toFixed(1)} MB, texts included`);
console.log(`search p50 ${(times[250] ?? 0).toFixed(1)} ms, p99 ${(times[495] ?? 0).toFixed(1)} ms`);

/** Made-up words, as unevenly used as real ones. */
function wordsOf(count: number) {
  return Array.from({ length: count }, () => wordAt(Math.floor(vocabularySize ** random()))).join(" ");
}

function wordAt(rank: number) {
  return Array.from({ length: 3 }, (_, at) => syllables[Math.floor(rank / 28 ** at) % 28]).join("");
}
