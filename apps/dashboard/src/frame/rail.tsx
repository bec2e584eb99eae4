import { Link } from "@tanstack/react-router";
import { Bot, ChartNoAxesColumn, Contact, Inbox, Search, Settings } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { useInboxCounts } from "../conversations/live-inbox.tsx";
import { Mark } from "../ui/mark.tsx";
import { useMe, useWorkspaceId } from "../workspaces/me.tsx";
import { Initials } from "./initials.tsx";
import { words } from "./texts.ts";

const Person = lazy(() => import("./person.tsx").then(({ Person: it }) => ({ default: it })));

type Place = {
  to: To;
  label: string;
  icon: ReactNode;
  count?: number;
};

/** The main places. */
export type To =
  | "/w/$workspaceId/inbox"
  | "/w/$workspaceId/bots"
  | "/w/$workspaceId/leads"
  | "/w/$workspaceId/analytics"
  | "/w/$workspaceId/settings";

/** The way to the five main places; on a phone a bar at the bottom. */
export function Rail({ onSearch, onShortcuts }: { onSearch: () => void; onShortcuts: () => void }) {
  const workspaceId = useWorkspaceId();
  const waiting = useInboxCounts()?.waiting ?? 0;
  const { workspace, member } = useMe();
  const places: readonly Place[] = [
    { to: "/w/$workspaceId/inbox", label: words.inbox, icon: <Inbox size={18} />, count: waiting },
    { to: "/w/$workspaceId/bots", label: words.bots, icon: <Bot size={18} /> },
    { to: "/w/$workspaceId/leads", label: words.leads, icon: <Contact size={18} /> },
    { to: "/w/$workspaceId/analytics", label: words.analytics, icon: <ChartNoAxesColumn size={18} /> },
    { to: "/w/$workspaceId/settings", label: words.settings, icon: <Settings size={18} /> },
  ];
  return (
    <nav
      aria-label={words.main}
      className="flex shrink-0 border-line bg-sunken max-sm:border-t max-sm:pb-[env(safe-area-inset-bottom)] sm:min-w-16 sm:flex-col sm:px-1 sm:items-center sm:border-e sm:py-3"
    >
      <Link
        to="/workspaces"
        aria-label={words.switchWorkspace(workspace.name)}
        title={words.switchWorkspace(workspace.name)}
        className="mb-3 rounded-md p-1 max-sm:hidden"
      >
        <Mark />
      </Link>
      {places.map(({ to, label, icon, count = 0 }) => (
        <Link
          key={label}
          to={to}
          params={{ workspaceId }}
          className="relative grid justify-items-center gap-0.5 rounded-md py-2 text-xs text-muted hover:text-ink max-sm:grow sm:w-full sm:min-w-14 sm:px-1"
          activeProps={{ className: "text-accent-strong! sm:bg-accent-soft" }}
        >
          {icon}
          <span>{label}</span>
          {count > 0 && (
            <span className="absolute end-1.5 top-1 min-w-4 rounded-full bg-accent px-1 text-center text-xs font-medium text-on-accent">
              {count > 99 ? "99+" : count}
            </span>
          )}
        </Link>
      ))}
      <div className="mt-auto grid justify-items-center gap-1 max-sm:hidden">
        <button
          type="button"
          onClick={onSearch}
          aria-label={words.search}
          title={words.search}
          className="rounded-md p-2 text-muted hover:bg-hover hover:text-ink"
        >
          <Search size={18} />
        </button>
        <Suspense
          fallback={
            <span className="p-1">
              <Initials name={member.name} />
            </span>
          }
        >
          <Person onShortcuts={onShortcuts} />
        </Suspense>
      </div>
    </nav>
  );
}
