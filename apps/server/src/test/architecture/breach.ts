export type Breach = { path: string; line: number; rule: number; fault: string; remedy: string };

export function sayBreach({ path, line, rule, fault, remedy }: Breach): string {
  return `${path}:${line} breaks rule ${rule}: ${fault}. ${remedy}.`;
}
