import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Asked, findContact } from "../../apps/server/src/leads/find-contact.ts";

/** Emails, phones and names in sentences that others wrote: what is found against what is there. */
type Row = {
  text: string;
  kind: string;
  requested: Asked | null;
  region: string | null;
  gold: Record<Asked, string[]>;
};
const fields = ["email", "phone", "name"] as const;

/** Whether a booking's name is its booker's nobody can say, so it counts neither way. */
const isUncertain = (field: Asked, kind: string) => field === "name" && kind === "booking_name";
const digits = (text: string) => text.replaceAll(/\D/g, "");

function isSame(field: Asked, found: string, gold: string): boolean {
  if (field !== "phone") return found.toLowerCase() === gold.toLowerCase();
  return (
    digits(found).endsWith(digits(gold).replace(/^0+/, "")) || digits(gold).includes(digits(found).slice(3))
  );
}

async function measure(rows: readonly Row[], field: Asked) {
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (const { text, kind, requested, region, gold } of rows) {
    if (isUncertain(field, kind)) continue;
    const found = (await findContact(text, { regions: [region], askedFor: requested }))[field];
    const wanted = gold[field];
    const isRight = found !== undefined && wanted.some((one) => isSame(field, found, one));
    if (isRight) counts.right++;
    else {
      if (found !== undefined) counts.wrong++;
      if (wanted.length > 0) counts.missed++;
      if (found !== undefined || wanted.length > 0)
        console.log(`  ${field} ${kind}: ${text}\n    found ${found}, there is ${wanted}`);
    }
  }
  const { right, wrong, missed } = counts;
  const f1 = (2 * right) / (2 * right + wrong + missed);
  console.log(`${field.padEnd(6)} F1 ${f1.toFixed(3)}  (${right} right, ${wrong} wrong, ${missed} missed)`);
}

const { values } = parseArgs({ options: { eval: { type: "string", default: "../shared/eval" } } });
const path = join(values.eval, "leads/messages.dev.jsonl");
if (existsSync(path)) {
  const rows: Row[] = readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  for (const field of fields) await measure(rows, field);
} else
  console.log(`No messages at ${path}, so nothing was measured. Name the folder of the sets with --eval.`);
