import { readFile } from "node:fs/promises";

/** Hooks of a file would hold for all files of its process, and who starts processes may change its own. */
const needsItsOwnProcess =
  /^(before|after)(Each)?\(|"node:child_process"|fixture\.ts"|\.chdir\(|\bmock\b|process\.(once|on)\(/m;
const filesPerGroup = 6;

/** The files that run in one process together: starting one and loading the product costs more than most tests. */
export async function groupFiles(files: readonly string[], workers: number): Promise<string[][]> {
  const read = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, "utf8") })));
  const alone = read.filter(({ text }) => needsItsOwnProcess.test(text)).map(({ file }) => [file]);
  const shared = read
    .filter(({ text }) => !needsItsOwnProcess.test(text))
    .sort((a, b) => b.text.length - a.text.length);

  const count = Math.max(workers, Math.ceil(shared.length / filesPerGroup));
  const groups = Array.from({ length: count }, (): string[] => []);
  for (const [place, { file }] of shared.entries()) groups[place % groups.length]?.push(file);
  return [...alone, ...groups.filter((group) => group.length > 0)];
}
