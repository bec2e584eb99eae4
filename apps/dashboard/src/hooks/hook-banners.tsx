import type { Hook } from "@nebulahex/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Banner, bannerLinkClass } from "../ui/banner.tsx";
import { useNow } from "../ui/time.tsx";
import { useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { hostOf } from "./hook-state.tsx";
import { sinceOf } from "./hook-status.tsx";
import { hooksQuery } from "./queries.ts";
import { ResumeButton } from "./resume-hook.tsx";
import { words } from "./texts.ts";

/** A line for a hook that is paused or fails; of many, one line for all. */
export function HookBanners() {
  const workspaceId = useWorkspaceId();
  const { data: hooks = [] } = useQuery({ ...hooksQuery(workspaceId), enabled: useMay("hooks:manage") });
  const ill = hooks.filter(({ status }) => status === "paused" || status === "degraded");
  if (ill.length > 2) {
    const look = (
      <Link to="/w/$workspaceId/settings/hooks" params={{ workspaceId }} className={bannerLinkClass}>
        {words.look}
      </Link>
    );
    return <Banner action={look}>{words.bannerMany(ill.length)}</Banner>;
  }
  return ill.map((hook) => <HookBanner key={hook.id} hook={hook} />);
}

function HookBanner({ hook }: { hook: Hook }) {
  const workspaceId = useWorkspaceId();
  const since = sinceOf(hook, useNow());
  const look = (
    <Link
      to="/w/$workspaceId/settings/hooks/$hookId"
      params={{ workspaceId, hookId: hook.id }}
      className={bannerLinkClass}
    >
      {words.look}
    </Link>
  );
  if (hook.status === "paused") {
    return (
      <Banner action={<ResumeButton hook={hook} size="small" />}>
        {words.bannerPaused(hook.event, hostOf(hook), since)}: {hook.pausedReason} {look}
      </Banner>
    );
  }
  return (
    <Banner action={look} name={`${hook.id} ${hook.failingSince}`}>
      {words.bannerDegraded(hook.event, hostOf(hook), since)}
    </Banner>
  );
}
