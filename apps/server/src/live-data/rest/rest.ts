import type { Outbound } from "../../platform/outbound/index.ts";
import { callSystem } from "../call-system.ts";
import { type LiveSource, LookUpFailed, type OrderQuestion, type SettingsOf } from "../live-source.ts";
import { orderFrom } from "../order-record.ts";
import { readPath } from "./read-path.ts";

/** An endpoint of a company's own that answers JSON: one order or a list of them; 404 when there is none. */
export function restSource(outbound: Outbound, owner: string, settings: SettingsOf<"rest">): LiveSource {
  const { url, headers, mapping } = settings;
  return {
    async findOrders(question) {
      const call = {
        method: "GET",
        url: fillIn(url, question),
        headers: { accept: "application/json", ...headers },
      };
      const { status, json } = await callSystem(outbound, owner, call);
      if (status === 404) return [];
      if (status !== 200) throw new LookUpFailed(`The endpoint answered ${status}${hint(status)}`);
      if (json === undefined) throw new LookUpFailed("The endpoint did not answer JSON. Check its URL.");
      const records = Array.isArray(json) ? json : [json];
      return records.flatMap((record) => orderFrom(mapping, (path) => readPath(record, path)) ?? []);
    },
  };
}

export function fillIn(url: string, { orderNumber, email }: OrderQuestion): string {
  return url
    .replaceAll("{orderNumber}", () => encodeURIComponent(orderNumber))
    .replaceAll("{email}", () => encodeURIComponent(email));
}

function hint(status: number): string {
  if (status === 401 || status === 403) return ": check the headers that carry its key.";
  if (status >= 300 && status < 400)
    return ": it redirects, which is not followed. Write the URL it leads to.";
  return ". Check its URL, or its own log.";
}
