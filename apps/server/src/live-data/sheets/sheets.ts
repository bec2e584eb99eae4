import { z } from "zod";
import type { Clock } from "../../platform/clock/index.ts";
import type { Outbound } from "../../platform/outbound/index.ts";
import { callSystem } from "../call-system.ts";
import { type LiveSource, LookUpFailed, type SettingsOf } from "../live-source.ts";
import { missingColumns, ordersOfTable } from "../table.ts";
import { accessToken } from "./access-token.ts";
import { readServiceAccount } from "./service-account.ts";

const cells = z.object({ values: z.array(z.array(z.coerce.string())).default([]) });

type Tools = { outbound: Outbound; clock: Clock; sheetsUrl?: string };

/** A Google sheet that a service account may read: https://developers.google.com/workspace/sheets/api/reference/rest */
export function sheetsSource(
  { outbound, clock, sheetsUrl = "https://sheets.googleapis.com" }: Tools,
  owner: string,
  { spreadsheetId, range, serviceAccount, mapping }: SettingsOf<"sheets">,
): LiveSource {
  const account = readServiceAccount(serviceAccount);
  const url = `${sheetsUrl}/v4/spreadsheets/${spreadsheetId}/values/${encodeURIComponent(range)}`;
  return {
    async findOrders() {
      const token = await accessToken({ outbound, clock }, owner, account);
      const headers = { authorization: `Bearer ${token}` };
      const { status, json } = await callSystem(outbound, owner, { method: "GET", url, headers });
      if (status === 403)
        throw new LookUpFailed(`Share the sheet with ${account.client_email}, as a reader.`);
      if (status === 404) throw new LookUpFailed("There is no such sheet. Copy the id from its address.");
      const read = cells.safeParse(json);
      if (status !== 200 || !read.success)
        throw new LookUpFailed(`Google answered ${status}. Check the range.`);
      const [headings = []] = read.data.values;
      const missing = missingColumns(headings, mapping);
      if (missing.length > 0)
        throw new LookUpFailed(`The sheet has no column "${missing.join('", "')}" in its first row.`);
      return ordersOfTable(read.data.values, mapping);
    },
  };
}
