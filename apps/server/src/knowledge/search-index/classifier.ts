import { bestScore } from "./best.ts";
import type { Entry } from "./entry.ts";
import { type FeatureVector, vectorOf } from "./feature-vector.ts";
import { type Counts, countFeatures, type FeatureSpace } from "./features.ts";
import { at, ownersOf, type Pause, type Postings, placeOf, postingsBytes } from "./postings.ts";
import type { Recipe } from "./recipe.ts";

/** A weight for each feature of each entry and none for others: as large as the postings, however many entries. */
export type Classifier = { postings: Postings; featureWeights: Float32Array; weights: Float32Array };

const sharpness = 8;
/** Beyond this a large bot is trained in fewer rounds, down to none: its centroids alone rank nearly as well. */
const mostSteps = 6e8;
const stepsBetweenPauses = 2e6;
const samplesBetweenPauses = 64;

type Sample = FeatureVector & { entry: number };

/** Learns from a bot's own titles, headings, examples and text which entry each word speaks for (softmax regression). */
export async function trainClassifier(
  entries: readonly Entry[],
  space: FeatureSpace,
  postings: Postings,
  featureWeights: Float32Array,
  { rounds: mostRounds }: Recipe,
  pause: Pause,
): Promise<Classifier> {
  const classifier = { postings, featureWeights, weights: new Float32Array(postings.owners.length) };
  const samples = await collectSamples(entries, space, featureWeights, pause);
  await startAtCentroids(classifier, samples, entries.length, pause);
  const steps = samples.reduce((sum, sample) => sum + stepsOf(sample, postings, entries.length), 0);
  const rounds = Math.min(mostRounds, Math.floor(mostSteps / steps));
  for (let round = 0; round < rounds; round += 1) {
    await trainOneRound(classifier, samples, entries.length, 1 - round / rounds, pause);
  }
  return classifier;
}

export function rankByClassifier(classifier: Classifier, question: Counts, entryCount: number) {
  const scores = new Float32Array(entryCount);
  addScores(classifier, vectorOf(question, classifier.featureWeights), scores);
  return scores;
}

/** Scores as shares of one, the form that training moves; `others` are entries that score nothing. */
export function sharesOf(scores: Float32Array, others = 0) {
  const shares = new Float32Array(scores.length);
  const highest = bestScore(scores);
  let sum = others * Math.exp(-sharpness * highest);
  for (let entry = 0; entry < scores.length; entry += 1) {
    const power = Math.exp(sharpness * (at(scores, entry) - highest));
    shares[entry] = power;
    sum += power;
  }
  for (let entry = 0; entry < scores.length; entry += 1) shares[entry] = at(shares, entry) / sum;
  return shares;
}

/** Its feature weights are the word ranker's own. */
export function classifierBytes({ postings, weights }: Classifier) {
  return postingsBytes(postings) + weights.byteLength;
}

async function collectSamples(
  entries: readonly Entry[],
  space: FeatureSpace,
  weights: Float32Array,
  pause: Pause,
) {
  const samples: Sample[] = [];
  for (const [entry, { title, samples: runs }] of entries.entries()) {
    for (const words of [title, ...runs])
      samples.push({ entry, ...vectorOf(countFeatures(words, space), weights) });
    if (entry % samplesBetweenPauses === 0) await pause();
  }
  return samples;
}

async function startAtCentroids(
  { postings, weights }: Classifier,
  samples: readonly Sample[],
  entryCount: number,
  pause: Pause,
) {
  const samplesIn = new Uint32Array(entryCount);
  for (const { entry } of samples) samplesIn[entry] = at(samplesIn, entry) + 1;
  for (const [index, { entry, features, values }] of samples.entries()) {
    for (let which = 0; which < features.length; which += 1) {
      const place = placeOf(postings, at(features, which), entry);
      weights[place] = at(weights, place) + at(values, which) / at(samplesIn, entry);
    }
    if (index % samplesBetweenPauses === 0) await pause();
  }
}

async function trainOneRound(
  classifier: Classifier,
  samples: readonly Sample[],
  entryCount: number,
  rate: number,
  pause: Pause,
) {
  const scores = new Float32Array(entryCount);
  let steps = 0;
  for (const sample of shuffled(samples)) {
    scores.fill(0);
    addScores(classifier, sample, scores);
    const errors = sharesOf(scores);
    for (let entry = 0; entry < entryCount; entry += 1) errors[entry] = -rate * at(errors, entry);
    errors[sample.entry] = at(errors, sample.entry) + rate;
    correct(classifier, sample, errors);
    steps += stepsOf(sample, classifier.postings, entryCount);
    if (steps > stepsBetweenPauses) {
      steps = 0;
      await pause();
    }
  }
}

function addScores(
  { postings, weights }: Classifier,
  { features, values }: FeatureVector,
  scores: Float32Array,
) {
  for (let index = 0; index < features.length; index += 1) {
    const value = at(values, index);
    const end = at(postings.starts, at(features, index) + 1);
    for (let place = at(postings.starts, at(features, index)); place < end; place += 1) {
      const owner = at(postings.owners, place);
      scores[owner] = at(scores, owner) + value * at(weights, place);
    }
  }
}

function correct(
  { postings, weights }: Classifier,
  { features, values }: FeatureVector,
  errors: Float32Array,
) {
  for (let index = 0; index < features.length; index += 1) {
    const value = at(values, index);
    const end = at(postings.starts, at(features, index) + 1);
    for (let place = at(postings.starts, at(features, index)); place < end; place += 1) {
      weights[place] = at(weights, place) + value * at(errors, at(postings.owners, place));
    }
  }
}

function stepsOf({ features }: FeatureVector, postings: Postings, entryCount: number) {
  return features.reduce((sum, feature) => sum + 2 * ownersOf(postings, feature), 4 * entryCount);
}

/** The same mixed order each time, so that the same knowledge gives the same answers. */
function* shuffled<Item>(items: readonly Item[]) {
  const stride = items.length % 7919 === 0 ? 7907 : 7919;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[(index * stride) % items.length];
    if (item !== undefined) yield item;
  }
}
