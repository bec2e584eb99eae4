import { Link, useNavigate } from "@tanstack/react-router";
import { Bell, BellOff, Check, EllipsisVertical, ListFilter, MessageSquareText, Volume2 } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import { IconButton } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import { Menu, MenuItem, MenuSeparator } from "../ui/menu.tsx";
import { SearchInput } from "../ui/search-input.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { useDesktopChoice } from "./desktop-news.ts";
import { FilterBar } from "./filter-bar.tsx";
import { countOf, type Filters, type Tab, withFilter } from "./filters.ts";
import { useInboxCounts } from "./live-inbox.tsx";
import { words } from "./texts.ts";
import { useFilters } from "./use-filters.ts";

/** Above the list: which conversations it shows. */
export function InboxHead() {
  const [filters, change] = useFilters();
  const set = countOf(filters);
  const [isOpen, setOpen] = useState(set > 0);
  const latest = useRef(filters);
  latest.current = filters;
  const search = useCallback(
    (q: string) => change(withFilter(latest.current, "q", q === "" ? undefined : q)),
    [change],
  );
  return (
    <header className="border-b border-line">
      <div className="flex items-center gap-1 px-3 pt-3">
        <div className="grow">
          <SearchInput label={words.search} value={filters.q ?? ""} onChange={search} />
        </div>
        <IconButton
          label={set > 0 ? words.filtersSet(set) : words.filters}
          aria-expanded={isOpen}
          icon={<ListFilter size={16} />}
          onClick={() => setOpen(!isOpen)}
          className={set > 0 ? "bg-accent-soft text-accent-strong" : undefined}
        />
        <MoreMenu />
      </div>
      {(filters.q?.trim().length ?? 3) < 3 && (
        <p className="px-3 pt-1 text-xs text-muted">{words.atLeastThree}</p>
      )}
      {isOpen && <FilterBar />}
      <Tabs />
    </header>
  );
}

function Tabs() {
  const workspaceId = useWorkspaceId();
  const [filters] = useFilters();
  const { tab: chosen = "waiting" } = filters;
  const counts = useInboxCounts();
  const main: readonly Tab[] = ["waiting", "mine", "bot", "resolved"];
  const shown = main.includes(chosen) ? main : [...main, chosen];
  const countsOf: { [Name in Tab]?: number } = counts ?? {};
  return (
    <nav aria-label={words.tabs} className="flex overflow-x-auto px-2 pt-1">
      {shown.map((tab) => (
        <Link
          key={tab}
          to="/w/$workspaceId/inbox"
          params={{ workspaceId }}
          search={withTab(filters, tab)}
          aria-current={tab === chosen ? "page" : undefined}
          className={classes(
            "-mb-px shrink-0 border-b-2 px-2 py-2 text-sm whitespace-nowrap hover:text-ink focus-visible:-outline-offset-2",
            tab === chosen ? "border-accent font-medium text-ink" : "border-transparent text-muted",
          )}
        >
          {words[tab]}
          <Count count={countsOf[tab] ?? 0} />
        </Link>
      ))}
    </nav>
  );
}

function Count({ count }: { count: number }) {
  if (count === 0) return null;
  return <span className="ms-1 text-xs text-muted">{count >= 1000 ? "999+" : count}</span>;
}

function withTab(filters: Filters, tab: Tab): Filters {
  return withFilter(filters, "tab", tab === "waiting" ? undefined : tab);
}

function MoreMenu() {
  const navigate = useNavigate();
  const workspaceId = useWorkspaceId();
  const [filters] = useFilters();
  const { tab: chosen = "waiting" } = filters;
  const desktop = useDesktopChoice();
  const show = (tab: Tab) => ({
    icon: <span className="size-4">{tab === chosen && <Check size={16} />}</span>,
    onSelect: () =>
      void navigate({
        to: "/w/$workspaceId/inbox",
        params: { workspaceId },
        search: withTab(filters, tab),
      }),
  });
  return (
    <Menu trigger={<IconButton label={words.more} icon={<EllipsisVertical size={16} />} />}>
      <MenuItem {...show("assigned")}>{words.assigned}</MenuItem>
      <MenuItem {...show("all")}>{words.all}</MenuItem>
      <MenuItem {...show("spam")}>{words.spam}</MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={desktop.isOn ? <Bell size={16} /> : <BellOff size={16} />}
        isDisabled={desktop.isRefused}
        onSelect={() => void desktop.turn(!desktop.isOn)}
      >
        {desktop.isRefused ? words.desktopRefused : desktop.isOn ? words.desktopOff : words.desktopOn}
      </MenuItem>
      <MenuItem icon={<Volume2 size={16} />} onSelect={() => desktop.turnSound(!desktop.hasSound)}>
        {desktop.hasSound ? words.soundOff : words.soundOn}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<MessageSquareText size={16} />}
        onSelect={() =>
          void navigate({ to: "/w/$workspaceId/settings/canned-replies", params: { workspaceId } })
        }
      >
        {words.cannedReplies}
      </MenuItem>
    </Menu>
  );
}
