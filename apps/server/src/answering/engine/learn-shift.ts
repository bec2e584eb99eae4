/** What became of an answer: how sure the bot was of it before any learning, and whether it was right. */
export type LabelledOutcome = {
  confidence: number;
  isRight: boolean;
  /** 1 for a thumb of the team; less for weaker signs, such as a thread that ended without anybody's help. */
  weight: number;
};

/**
 * How far companies lie apart in log-odds, as a standard deviation: −.17, −.18, .18 and −.53 for those in `bench/bot`, each
 * judged by a fit on the others (`node bench/bot/run.ts` prints them).
 */
const usualSpread = 0.3;
const steps = 25;

/**
 * How much surer or less sure a bot should be than its match alone says, in log-odds: the most likely shift (Newton's
 * method), drawn towards none as long as few outcomes are known.
 */
export function learnShift(outcomes: readonly LabelledOutcome[]): number {
  let shift = 0;
  for (let step = 0; step < steps; step += 1) {
    let slope = -shift / usualSpread ** 2;
    let curve = -1 / usualSpread ** 2;
    for (const { confidence, isRight, weight } of outcomes) {
      const now = shiftConfidence(confidence, shift);
      slope += weight * ((isRight ? 1 : 0) - now);
      curve -= weight * now * (1 - now);
    }
    shift -= slope / curve;
  }
  return shift;
}

/** A confidence after so many log-odds. What is certain stays so. */
export function shiftConfidence(confidence: number, shift: number): number {
  const odds = confidence * Math.exp(shift);
  return odds / (odds + (1 - confidence));
}
