import type { SaveLiveDataInput } from "@nebulahex/sdk";
import type { Kind } from "./kinds.ts";

type Values = Readonly<Record<string, string>>;
type Without<Input, Names extends string> = Input extends unknown ? Omit<Input, Names> : never;
export type Settings = Without<SaveLiveDataInput, "botId" | "name">;

/** What the API takes of a system, from the fields of its form. */
export function settingsOf(kind: Kind, values: Values): Settings {
  const { shopUrl = "", accessToken = "", url = "", spreadsheetId = "", range = "" } = values;
  switch (kind) {
    case "shopify":
      return { kind, shopUrl, accessToken };
    case "rest":
      return { kind, url, headers: headersOf(values.headers ?? ""), mapping: mappingOf(values) };
    case "sheets":
      return {
        kind,
        spreadsheetId: idOf(spreadsheetId),
        range,
        serviceAccount: values.serviceAccount ?? "",
        mapping: mappingOf(values),
      };
    case "csv":
      return { kind, content: values.content ?? "", mapping: mappingOf(values) };
  }
}

export const mapped = [
  "number",
  "email",
  "status",
  "placedAt",
  "total",
  "itemName",
  "itemQuantity",
  "trackingNumber",
  "trackingUrl",
  "carrier",
] as const;

function mappingOf(values: Values) {
  const given = mapped.flatMap((name) => {
    const where = values[`mapping/${name}`]?.trim() ?? "";
    return where === "" ? [] : [[name, where] as const];
  });
  return { number: "", email: "", ...Object.fromEntries(given) };
}

/** `name: value` in each line. */
function headersOf(text: string): Record<string, string> {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return colon < 0 ? [line.trim(), ""] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}

/** People copy the whole address of a sheet. */
function idOf(address: string): string {
  return /\/d\/([\w-]+)/.exec(address)?.[1] ?? address.trim();
}
