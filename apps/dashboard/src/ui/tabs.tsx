import { Link, type LinkProps } from "@tanstack/react-router";

type Tab = Pick<LinkProps, "to" | "params" | "search"> & { label: string; count?: number };

/** Tabs that are pages: each has an address. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-6 flex gap-1 overflow-x-auto border-b border-line">
      {tabs.map(({ label: name, count, ...link }) => (
        <Link
          key={name}
          {...(link as LinkProps)}
          activeOptions={{ exact: false, includeSearch: link.search !== undefined }}
          className="-mb-px shrink-0 border-b-2 border-transparent px-2.5 py-2 text-muted hover:text-ink"
          activeProps={{ className: "border-accent! text-ink! font-medium" }}
        >
          {name}
          {count !== undefined && <span className="ms-1.5 text-xs text-muted">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
