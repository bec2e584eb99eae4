import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { percent } from "../language/format.ts";
import { Banner, bannerLinkClass } from "../ui/banner.tsx";
import { useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { measures, shareOf, usageQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** A line when the plan is nearly used up; of several ceilings, for the nearest. */
export function UsageBanner() {
  const workspaceId = useWorkspaceId();
  const { data: usage } = useQuery({
    ...usageQuery(workspaceId),
    enabled: useMay("usage:read"),
    refetchInterval: 300_000,
  });
  if (usage === undefined) return null;
  // A plan of one bot is meant to be used up; what warns is what runs out by itself.
  const near = measures
    .filter((measure) => measure !== "bots" && measure !== "members")
    .map((measure) => ({ measure, share: shareOf(usage[measure]) ?? 0 }))
    .toSorted((one, other) => other.share - one.share)[0];
  if (near === undefined || near.share < 0.8) return null;
  const look = (
    <Link to="/w/$workspaceId/settings/usage" params={{ workspaceId }} className={bannerLinkClass}>
      {words.look}
    </Link>
  );
  return (
    <Banner action={look} name={`${workspaceId} ${near.measure} ${near.share < 1} ${usage.since}`}>
      {words.banner(words[near.measure], percent(near.share))}
    </Banner>
  );
}
