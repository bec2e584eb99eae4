export type Judged = { confidence: number; isRight: boolean };

export function share(hits: readonly boolean[]) {
  return hits.filter(Boolean).length / Math.max(1, hits.length);
}

/** Area under the ROC curve: how often a positive stands above a negative. */
export function auroc(positives: readonly number[], negatives: readonly number[]) {
  let above = 0;
  for (const positive of positives) {
    for (const negative of negatives) above += positive > negative ? 1 : positive === negative ? 0.5 : 0;
  }
  return above / (positives.length * negatives.length);
}

export type Bin = { from: number; count: number; confidence: number; right: number };

/** Ten bins of equal width: what was promised in each and what was kept. */
export function reliability(judged: readonly Judged[]): Bin[] {
  return Array.from({ length: 10 }, (_, index) => {
    const inside = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === index);
    const confidence = inside.reduce((sum, item) => sum + item.confidence, 0) / Math.max(1, inside.length);
    return {
      from: index / 10,
      count: inside.length,
      confidence,
      right: share(inside.map(({ isRight }) => isRight)),
    };
  });
}

/** Expected calibration error over those bins. */
export function calibrationError(judged: readonly Judged[]) {
  return reliability(judged).reduce(
    (sum, { count, confidence, right }) => sum + (count / judged.length) * Math.abs(confidence - right),
    0,
  );
}

export function f1(pairs: readonly { said: boolean; is: boolean }[]) {
  const both = pairs.filter(({ said, is }) => said && is).length;
  const either = pairs.filter(({ said, is }) => said !== is).length;
  return (2 * both) / (2 * both + either);
}

/** A figure with its 95 % interval by the bootstrap, from a fixed seed so that two runs print the same. */
export function withInterval<Item>(items: readonly Item[], figure: (items: readonly Item[]) => number) {
  const random = seeded(7);
  const drawn = Array.from({ length: 300 }, () =>
    figure(items.map(() => items[Math.floor(random() * items.length)]).filter((item) => item !== undefined)),
  ).sort((one, other) => one - other);
  return `${three(figure(items))} [${three(drawn[7] ?? 0)}–${three(drawn[292] ?? 0)}]`;
}

/** A share with its 95 % interval by Wilson, which holds for none and for all too. */
export function shareWithInterval(hits: readonly boolean[]) {
  const count = Math.max(1, hits.length);
  const kept = share(hits);
  const z = 1.96;
  const middle = kept + z ** 2 / (2 * count);
  const reach = z * Math.sqrt((kept * (1 - kept)) / count + (z / (2 * count)) ** 2);
  const bound = (value: number) => three(value / (1 + z ** 2 / count));
  return `${three(kept)} [${bound(middle - reach)}–${bound(middle + reach)}]`;
}

function three(value: number) {
  return value.toFixed(3).replace(/^0/, "");
}

/** Chance that is the same each time. */
export function seeded(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
