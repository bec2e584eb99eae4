import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes.ts";

/** A table that scrolls sideways on its own where the screen is narrow. */
export function Table({
  label,
  head,
  children,
}: {
  label: string;
  /** The names of the columns; of a column of buttons "". */
  head: readonly ReactNode[];
  children: ReactNode;
}) {
  return (
    <section aria-label={label} className="overflow-x-auto rounded-md border border-line">
      <table className="w-full text-start text-sm">
        <caption className="sr-only">{label}</caption>
        <thead className="border-b border-line bg-sunken text-muted">
          <tr>
            {head.map((cell, column) =>
              cell === "" ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stand where they stand.
                <td key={column} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stand where they stand.
                <th key={column} scope="col" className="px-3 py-2 text-start font-medium whitespace-nowrap">
                  {cell}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">{children}</tbody>
      </table>
    </section>
  );
}

export function Cell({ className, ...rest }: ComponentProps<"td">) {
  return <td {...rest} className={classes("px-3 py-2 align-middle", className)} />;
}
