import { readdir, readFile } from "node:fs/promises";

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Memory of a process and all below it, in MB, each shared page counted once; null where /proc does not tell. */
export async function memoryOf(roots: readonly number[]): Promise<number | null> {
  try {
    const family = await withChildren(roots);
    const shares = await Promise.all(family.map(proportionalKb));
    return shares.reduce((sum, kb) => sum + kb, 0) / 1024;
  } catch {
    return null;
  }
}

async function withChildren(roots: readonly number[]): Promise<number[]> {
  const family = new Set(roots);
  const processes = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(processes.map(async (pid) => [pid, await parentOf(pid)] as const));
  for (let grew = true; grew; ) {
    const before = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
    grew = family.size > before;
  }
  return [...family];
}

async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? 0);
}

async function proportionalKb(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  return Number(/^Pss: +(\d+)/m.exec(rollup)?.[1] ?? 0);
}
