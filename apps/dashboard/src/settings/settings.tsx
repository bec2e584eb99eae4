import type { Permission } from "@nebulahex/sdk";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { NoPermission } from "../ui/states.tsx";
import { useMe, useWorkspaceId } from "../workspaces/me.tsx";
import { words } from "./texts.ts";

type Entry = {
  to:
    | "/w/$workspaceId/settings/account"
    | "/w/$workspaceId/settings/workspace"
    | "/w/$workspaceId/settings/canned-replies"
    | "/w/$workspaceId/settings/members"
    | "/w/$workspaceId/settings/models"
    | "/w/$workspaceId/settings/keys"
    | "/w/$workspaceId/settings/hooks"
    | "/w/$workspaceId/settings/notifications"
    | "/w/$workspaceId/settings/audit-log"
    | "/w/$workspaceId/settings/usage"
    | "/w/$workspaceId/settings/data"
    | "/w/$workspaceId/developers";
  label: string;
  needs?: Permission;
};

/** The list of settings beside the chosen one; what the role may not see is not in the list. */
export function Settings() {
  const workspaceId = useWorkspaceId();
  const { permissions } = useMe();
  const { pathname } = useLocation();
  const may = ({ needs }: Entry) => needs === undefined || permissions.includes(needs);
  const entries: readonly Entry[] = [
    { to: "/w/$workspaceId/settings/account", label: words.account },
    { to: "/w/$workspaceId/settings/workspace", label: words.workspace },
    {
      to: "/w/$workspaceId/settings/canned-replies",
      label: words.cannedReplies,
      needs: "conversations:read",
    },
    { to: "/w/$workspaceId/settings/members", label: words.members, needs: "members:read" },
    {
      to: "/w/$workspaceId/settings/notifications",
      label: words.notifications,
      needs: "notifications:manage",
    },
    { to: "/w/$workspaceId/settings/models", label: words.models, needs: "models:manage" },
    { to: "/w/$workspaceId/settings/keys", label: words.keys, needs: "keys:manage" },
    { to: "/w/$workspaceId/settings/hooks", label: words.hooks, needs: "hooks:manage" },
    { to: "/w/$workspaceId/settings/usage", label: words.usage, needs: "usage:read" },
    { to: "/w/$workspaceId/settings/audit-log", label: words.auditLog, needs: "audit:read" },
    { to: "/w/$workspaceId/settings/data", label: words.data },
    { to: "/w/$workspaceId/developers", label: words.developers },
  ];
  const here = entries.find(({ to }) => pathname.startsWith(to.replace("$workspaceId", workspaceId)));
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one is decides what is in sight.
  useEffect(() => {
    nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pathname]);
  return (
    <div className="flex h-full max-sm:flex-col">
      <nav
        ref={nav}
        aria-label={words.settings}
        className="flex shrink-0 gap-0.5 overflow-x-auto border-line p-3 max-sm:border-b sm:w-56 sm:flex-col sm:overflow-y-auto sm:border-e sm:py-6"
      >
        <h2 className="mb-2 px-2 font-semibold max-sm:hidden">{words.settings}</h2>
        {entries.filter(may).map(({ to, label }) => (
          <Link
            key={label}
            to={to}
            params={{ workspaceId }}
            className="rounded-md px-2 py-1.5 whitespace-nowrap text-muted hover:bg-hover hover:text-ink"
            activeProps={{ className: "bg-accent-soft! text-accent-strong!" }}
          >
            {label}
          </Link>
        ))}
      </nav>
      <div className="min-w-0 grow overflow-y-auto">
        {here === undefined || may(here) ? <Outlet /> : <NoPermission />}
      </div>
    </div>
  );
}
