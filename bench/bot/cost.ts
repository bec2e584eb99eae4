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

// The thread's own time: what others on the machine take is not the index's.
const ownMs = () => process.threadCpuUsage().user / 1000;
let resumed = ownMs();
let longestMs = 0;
const started = resumed;
const index = await buildIndex(passages, {
  pause: async () => {
    longestMs = Math.max(longestMs, ownMs() - resumed);
    await letOthersRun();
    resumed = ownMs();
  },
});
longestMs = Math.max(longestMs, ownMs() - resumed);

const times = Array.from({ length: 500 }, () => {
  const question = wordsOf(12);
  const asked = ownMs();
  index.search(question);
  return ownMs() - asked;
}).sort((one, other) => one - other);

console.log(
  `times are those of the thread alone\n${passageCount} passages of ${wordsInPassage} words, each a document of its own`,
);
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
