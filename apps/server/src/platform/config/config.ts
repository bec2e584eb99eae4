import { variables } from "./variables.ts";

type Names = keyof typeof variables;
type Camel<Text extends string> = Text extends `${infer Head}_${infer Rest}`
  ? `${Lowercase<Head>}${Capitalize<Camel<Rest>>}`
  : Lowercase<Text>;

type Settings = { readonly [Name in Names as Camel<Name>]: ReturnType<(typeof variables)[Name]["read"]> };
export type Config = Omit<Settings, "publicUrl"> & { readonly publicUrl: string };

export class WrongConfig extends Error {}

/** Reads every variable; all mistakes are told at once, each with what to write instead. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const mistakes: string[] = [];
  const entries = Object.entries(variables).map(([name, { fallback, read }]) => {
    try {
      return [camel(name), read(env[name] ?? fallback)];
    } catch (mistake) {
      mistakes.push(
        `${name}=${env[name] ?? ""}: ${mistake instanceof Error ? mistake.message : String(mistake)}.`,
      );
      return [camel(name), undefined];
    }
  });
  if (mistakes.length > 0) throw new WrongConfig(mistakes.join("\n"));
  const settings = Object.fromEntries(entries) as Settings;
  return { ...settings, publicUrl: settings.publicUrl ?? urlHere(settings) };
}

function urlHere({ host, port }: Pick<Settings, "host" | "port">): string {
  if (host === "0.0.0.0" || host === "::") return `http://localhost:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** A line for each variable with what it does and its default. */
export function describeConfig(): string {
  const width = Math.max(...Object.keys(variables).map((name) => name.length));
  return Object.entries(variables)
    .map(
      ([name, { help, fallback }]) =>
        `  ${name.padEnd(width)}  ${help}${fallback && ` (default ${fallback})`}`,
    )
    .join("\n");
}

function camel(name: string): string {
  return name.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
