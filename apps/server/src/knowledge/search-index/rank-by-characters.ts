import { countCharacterGrams } from "./character-grams.ts";
import { otherEntries } from "./feature-weights.ts";
import { at, collectPostings, ownersOf, type Pause, type Postings, postingsBytes } from "./postings.ts";

const fewestBits = 14;
const mostBits = 18;

export type CharacterRanker = { postings: Postings; weights: Float32Array; norms: Float32Array };

export async function buildCharacterRanker(texts: readonly string[], pause: Pause): Promise<CharacterRanker> {
  const bits = Math.ceil(Math.log2(texts.length + 1)) + 6;
  const bucketCount = 2 ** Math.min(mostBits, Math.max(fewestBits, bits));
  const gramsOf = (owner: number) => countCharacterGrams(texts[owner] ?? "", bucketCount);
  const postings = await collectPostings(bucketCount, texts.length, gramsOf, pause);
  const weights = Float32Array.from({ length: bucketCount }, (_, bucket) =>
    postings.common.has(bucket)
      ? 0
      : Math.log((1 + texts.length + otherEntries) / (1 + ownersOf(postings, bucket))),
  );
  return { postings, weights, norms: await normsOf(postings, weights, texts.length, pause) };
}

/** Cosine of the letter pieces of the question and of every entry, rare pieces weighing more. */
export function rankByCharacters({ postings, weights, norms }: CharacterRanker, question: string) {
  const scores = new Float32Array(norms.length);
  let square = 0;
  for (const [bucket, count] of countCharacterGrams(question, weights.length)) {
    const weight = dampen(count) * at(weights, bucket);
    const share = weight * at(weights, bucket);
    square += weight * weight;
    const end = at(postings.starts, bucket + 1);
    for (let place = at(postings.starts, bucket); place < end; place += 1) {
      const owner = at(postings.owners, place);
      scores[owner] = at(scores, owner) + share * at(dampened, at(postings.counts, place));
    }
  }
  const norm = Math.sqrt(square) || 1;
  for (let owner = 0; owner < scores.length; owner += 1) {
    scores[owner] = at(scores, owner) / (norm * (at(norms, owner) || 1));
  }
  return scores;
}

export function characterRankerBytes({ postings, weights, norms }: CharacterRanker) {
  return postingsBytes(postings) + weights.byteLength + norms.byteLength;
}

async function normsOf(postings: Postings, weights: Float32Array, ownerCount: number, pause: Pause) {
  const squares = new Float32Array(ownerCount);
  for (let bucket = 0; bucket < weights.length; bucket += 1) {
    const end = at(postings.starts, bucket + 1);
    for (let place = at(postings.starts, bucket); place < end; place += 1) {
      const owner = at(postings.owners, place);
      const weight = at(dampened, at(postings.counts, place)) * at(weights, bucket);
      squares[owner] = at(squares, owner) + weight * weight;
    }
    if (bucket % 4096 === 0) await pause();
  }
  return squares.map(Math.sqrt);
}

function dampen(count: number) {
  return 1 + Math.log(count);
}

const dampened = Float32Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : dampen(count)));
