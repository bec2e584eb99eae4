import { useId } from "react";
import { Field, Input } from "../ui/field.tsx";
import { mapped } from "./settings-of.ts";
import { words } from "./texts.ts";

type MappingProps = {
  before: unknown;
  /** Headings that are known; they are offered while typing. */
  columns: readonly string[];
  isPath: boolean;
  errors: Record<string, string>;
};

/** Which column or path holds what; number and email must be there. */
export function MappingFields({ before, columns, isPath, errors }: MappingProps) {
  const offered = useId();
  const known = (typeof before === "object" && before !== null ? before : {}) as Record<string, unknown>;
  const labels: Record<(typeof mapped)[number], string> = {
    number: words.mapNumber,
    email: words.mapEmail,
    status: words.mapStatus,
    placedAt: words.mapPlacedAt,
    total: words.mapTotal,
    itemName: words.mapItemName,
    itemQuantity: words.mapItemQuantity,
    trackingNumber: words.mapTrackingNumber,
    trackingUrl: words.mapTrackingUrl,
    carrier: words.mapCarrier,
  };
  const wanted = (name: string) => name === "number" || name === "email";
  return (
    <fieldset className="grid gap-3 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-medium">{words.mapping}</legend>
      <p className="text-sm text-muted">{isPath ? words.mappingPaths : words.mappingColumns}</p>
      <datalist id={offered}>
        {columns.map((column) => (
          <option key={column} value={column} />
        ))}
      </datalist>
      <div className="grid gap-3 sm:grid-cols-2">
        {mapped.map((name) => (
          <Field
            key={`${name} ${columns.join()}`}
            label={labels[name]}
            name={`mapping/${name}`}
            error={errors[`mapping/${name}`]}
          >
            <Input
              list={offered}
              autoComplete="off"
              placeholder={wanted(name) ? undefined : words.optional}
              defaultValue={text(known[name]) ?? columns.find((column) => isAlike(column, name))}
            />
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** `Order number` and `order_number` are a guess for `number`. */
function isAlike(column: string, name: string): boolean {
  const bare = (word: string) => word.toLowerCase().replaceAll(/[^a-z]/g, "");
  return bare(column) === bare(name) || bare(column) === `order${bare(name)}`;
}
