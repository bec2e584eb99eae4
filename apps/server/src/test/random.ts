export type Random = { pick<T>(choices: readonly T[]): T };

/** Choices that are the same for the same seed (mulberry32). */
export function generator(seed: number): Random {
  let state = seed;
  function share(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    pick(choices) {
      const choice = choices[Math.floor(share() * choices.length)];
      if (choice === undefined) throw new Error("There is nothing to choose from.");
      return choice;
    },
  };
}
