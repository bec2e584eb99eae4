import type { Counts } from "./features.ts";

/** For each feature its owners in order and how often each has it; flat arrays, for they hold millions. */
export type Postings = {
  starts: Uint32Array;
  owners: Uint16Array | Uint32Array;
  counts: Uint8Array;
  /** Features of so many owners that they tell nothing: they have no owners here. */
  common: ReadonlySet<number>;
};

/** Called between pieces of a long work, so that the caller can let others run. */
export type Pause = () => Promise<void>;

const ownersBetweenPauses = 16;
/** In a large bot what every eighth entry has is left out: a third of the memory, half of the time. */
const fewestCommon = 1000;
const commonShare = 1 / 8;

/** Counts each owner's features twice, first for room and then to write, so that no list grows on the way. */
export async function collectPostings(
  featureCount: number,
  ownerCount: number,
  featuresOf: (owner: number) => Counts,
  pause: Pause,
): Promise<Postings> {
  const starts = new Uint32Array(featureCount + 1);
  await eachOwner(ownerCount, pause, (owner) => {
    for (const feature of featuresOf(owner).keys()) starts[feature + 1] = at(starts, feature + 1) + 1;
  });
  const common = commonOf(starts, Math.max(fewestCommon, ownerCount * commonShare));
  for (const feature of common) starts[feature + 1] = 0;
  for (let feature = 1; feature <= featureCount; feature += 1) {
    starts[feature] = at(starts, feature) + at(starts, feature - 1);
  }

  const total = at(starts, featureCount);
  const owners = ownerCount <= 0x10000 ? new Uint16Array(total) : new Uint32Array(total);
  const counts = new Uint8Array(total);
  const next = starts.slice(0, featureCount);
  await eachOwner(ownerCount, pause, (owner) => {
    for (const [feature, count] of featuresOf(owner)) {
      if (common.has(feature)) continue;
      const place = at(next, feature);
      owners[place] = owner;
      counts[place] = Math.min(count, 255);
      next[feature] = place + 1;
    }
  });
  return { starts, owners, counts, common };
}

function commonOf(ownersByNext: Uint32Array, most: number) {
  const common = new Set<number>();
  for (let next = 1; next < ownersByNext.length; next += 1)
    if (at(ownersByNext, next) > most) common.add(next - 1);
  return common;
}

async function eachOwner(ownerCount: number, pause: Pause, visit: (owner: number) => void) {
  for (let owner = 0; owner < ownerCount; owner += 1) {
    visit(owner);
    if (owner % ownersBetweenPauses === 0) await pause();
  }
}

export function ownersOf(postings: Postings, feature: number) {
  return at(postings.starts, feature + 1) - at(postings.starts, feature);
}

/** Where a feature's owner stands in the arrays; the caller knows that it has it. */
export function placeOf({ starts, owners }: Postings, feature: number, owner: number) {
  let low = at(starts, feature);
  let high = at(starts, feature + 1) - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(owners, middle) < owner) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function postingsBytes({ starts, owners, counts }: Postings) {
  return starts.byteLength + owners.byteLength + counts.byteLength;
}

/** A number of an array whose bounds the caller keeps. */
export function at(numbers: ArrayLike<number>, index: number) {
  return numbers[index] ?? 0;
}
