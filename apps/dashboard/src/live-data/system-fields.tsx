import { Field, Input } from "../ui/field.tsx";
import type { Kind } from "./kinds.ts";
import { TextOrFile } from "./text-or-file.tsx";
import { words } from "./texts.ts";

type SystemProps = {
  kind: Kind;
  settings: Readonly<Record<string, unknown>>;
  isNew: boolean;
  errors: Record<string, string>;
  onColumns: (columns: readonly string[]) => void;
};

/** Where a system is and what lets us in. */
export function SystemFields({ kind, settings, isNew, errors, onColumns }: SystemProps) {
  const shown = (name: string) => (typeof settings[name] === "string" ? settings[name] : "");
  const secretHint = isNew ? words.secretHint : words.secretAgain;
  switch (kind) {
    case "shopify":
      return (
        <>
          <Field label={words.shopUrl} name="shopUrl" error={errors.shopUrl}>
            <Input type="url" placeholder="https://acme.myshopify.com" defaultValue={shown("shopUrl")} />
          </Field>
          <Field label={words.accessToken} name="accessToken" hint={secretHint} error={errors.accessToken}>
            <Input type="password" autoComplete="off" placeholder="shpat_…" />
          </Field>
        </>
      );
    case "rest":
      return (
        <>
          <Field label={words.url} name="url" hint={words.urlHint} error={errors.url}>
            <Input
              placeholder="https://api.example.com/orders/{orderNumber}?email={email}"
              defaultValue={shown("url")}
            />
          </Field>
          <TextOrFile
            name="headers"
            label={words.headers}
            hint={isNew ? words.headersHint : words.headersAgain}
            placeholder="x-api-key: …"
            error={errors.headers}
          />
        </>
      );
    case "sheets":
      return (
        <>
          <Field label={words.spreadsheet} name="spreadsheetId" error={errors.spreadsheetId}>
            <Input
              placeholder="https://docs.google.com/spreadsheets/d/…"
              defaultValue={shown("spreadsheetId")}
            />
          </Field>
          <Field label={words.range} name="range" hint={words.rangeHint} error={errors.range}>
            <Input placeholder="Orders!A:H" defaultValue={shown("range")} />
          </Field>
          <TextOrFile
            name="serviceAccount"
            label={words.serviceAccount}
            hint={secretHint}
            error={errors.serviceAccount}
            accept=".json"
          />
        </>
      );
    case "csv":
      return (
        <TextOrFile
          name="content"
          label={words.list}
          hint={isNew ? words.listHint : words.listAgain}
          placeholder={"number,email,status\nW1042,ada@example.com,shipped"}
          error={errors.content}
          accept=".csv,.txt"
          onText={(text) => onColumns(headingsOf(text))}
        />
      );
  }
}

/** The headings of a list, whichever sign parts them. */
function headingsOf(text: string): string[] {
  const [first = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const sign = [";", "\t", ","].find((one) => first.includes(one)) ?? ",";
  return first
    .split(sign)
    .map((heading) => heading.trim().replaceAll('"', ""))
    .filter((heading) => heading !== "");
}
