import { words } from "./texts.ts";

const browsers = [
  ["Edge", /Edg/],
  ["Opera", /OPR/],
  ["Firefox", /Firefox|FxiOS/],
  ["Chrome", /Chrome|CriOS/],
  ["Safari", /Safari/],
] as const;
const systems = [
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X/],
  ["ChromeOS", /CrOS/],
  ["Linux", /Linux/],
] as const;

/** "Firefox on Windows", as far as the browser says it. */
export function deviceOf(userAgent: string | null): string {
  const [browser] = browsers.find(([, sign]) => sign.test(userAgent ?? "")) ?? [];
  const [system] = systems.find(([, sign]) => sign.test(userAgent ?? "")) ?? [];
  if (browser !== undefined && system !== undefined) return words.onSystem(browser, system);
  return browser ?? system ?? words.unknownDevice;
}
