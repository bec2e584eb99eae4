import { type Load, load, type Target } from "./load.ts";

export type Row = { name: string; against: string; reach: number; ours: Target; theirs: Target };

export const rounds = 9;
export const roundMs = 500;
const warmUpMs = 500;

/** Loads ours and the yardstick in turn, each first as often as the other, and prints what the rounds say. */
export async function compare({ name, against, reach, ours, theirs }: Row): Promise<void> {
  await load(ours, warmUpMs);
  await load(theirs, warmUpMs);
  const our: Load[] = [];
  const their: Load[] = [];
  for (let round = 0; round < rounds; round++) {
    const turns = [
      async () => our.push(await load(ours, roundMs)),
      async () => their.push(await load(theirs, roundMs)),
    ];
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
  }
  const ratios = our.map(({ perSecond }, round) => perSecond / (their[round]?.perSecond ?? Number.NaN));
  const speed = (loads: Load[]) => `${median(loads.map(({ perSecond }) => perSecond)).toFixed(0)}/s`;
  const slowest = (loads: Load[]) => `p99 ${median(loads.map(({ p99 }) => p99)).toFixed(0)} ms`;
  const cpu = (loads: Load[]) => `${median(loads.map((one) => one.cpuMicroseconds)).toFixed(0)} µs of CPU`;
  const figures = (loads: Load[]) => `${speed(loads)}, ${slowest(loads)}, ${cpu(loads)}`;
  console.log(
    `${name.padEnd(20)} ${figures(our)}   ${against}: ${figures(their)}   ` +
      `ratio ${spread(ratios, 2)}, reach ${reach}`,
  );
}

export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

/** The median, and between what the figures lie. */
export function spread(figures: readonly number[], digits: number): string {
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  return `${median(figures).toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
}
