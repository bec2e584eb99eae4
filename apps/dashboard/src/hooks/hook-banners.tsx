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

/** A line for each hook that is paused or fails. */
export function HookBanners() {
  const workspaceId = useWorkspaceId();
  const { data: hooks = [] } = useQuery({ ...hooksQuery(workspaceId), enabled: useMay("hooks:manage") });
  const now = useNow();
  return hooks
    .filter(({ status }) => status === "paused" || status === "degraded")
    .map((hook) => {
      const isPaused = hook.status === "paused";
      const tell = isPaused ? words.bannerPaused : words.bannerDegraded;
      const look = (
        <Link
          to="/w/$workspaceId/settings/hooks/$hookId"
          params={{ workspaceId, hookId: hook.id }}
          className={bannerLinkClass}
        >
          {words.look}
        </Link>
      );
      return (
        <Banner
          key={hook.id}
          {...(isPaused ? {} : { name: `${hook.id} ${hook.failingSince}` })}
          action={isPaused ? <ResumeButton hook={hook} size="small" /> : look}
        >
          {tell(hook.event, hostOf(hook))} {words.since(sinceOf(hook, now))}
          {hook.pausedReason !== null && `: ${hook.pausedReason}`} {isPaused && look}
        </Banner>
      );
    });
}
