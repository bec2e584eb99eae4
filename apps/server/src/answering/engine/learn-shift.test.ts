import assert from "node:assert/strict";
import { test } from "node:test";
import { type LabelledOutcome, learnShift, shiftConfidence } from "./learn-shift.ts";

function outcomes(count: number, confidence: number, rightShare: number, weight = 1): LabelledOutcome[] {
  return Array.from({ length: count }, (_, index) => ({
    confidence,
    isRight: index < count * rightShare,
    weight,
  }));
}

test("without outcomes nothing is learned, and few move little", () => {
  assert.equal(learnShift([]), 0);
  const [few, many] = [learnShift(outcomes(2, 0.8, 0)), learnShift(outcomes(200, 0.8, 0))];
  assert.ok(few < 0 && few > many);
});

test("many outcomes bring what is promised to what is kept", () => {
  const shift = learnShift(outcomes(500, 0.6, 0.8));
  assert.ok(Math.abs(shiftConfidence(0.6, shift) - 0.8) < 0.03);
});

test("a bot that is as right as it says learns nothing, and weak signs count less", () => {
  assert.ok(Math.abs(learnShift(outcomes(100, 0.7, 0.7))) < 0.01);
  const [thumbs, signs] = [learnShift(outcomes(10, 0.5, 1)), learnShift(outcomes(10, 0.5, 1, 0.2))];
  assert.ok(thumbs > signs && signs > 0);
});

test("order is kept, and nothing is shifted beyond certainty", () => {
  assert.ok(shiftConfidence(0.4, 2) < shiftConfidence(0.5, 2));
  assert.deepEqual([shiftConfidence(0, 3), shiftConfidence(1, -3), shiftConfidence(0.5, 0)], [0, 1, 0.5]);
});
