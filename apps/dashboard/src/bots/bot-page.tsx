import type { Permission } from "@nebulahex/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { Page } from "../ui/page.tsx";
import { Loaded } from "../ui/states.tsx";
import { Switch } from "../ui/switch.tsx";
import { TabLinks } from "../ui/tabs.tsx";
import { useMay, useMe, useWorkspaceId } from "../workspaces/me.tsx";
import { useBot, useBotId, useSwitchBot } from "./bot.ts";
import { OnOff } from "./bots-page.tsx";
import { botQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** One bot: its head and tabs, each tab a page with an address. */
export function BotPage() {
  const query = useQuery(botQuery(useWorkspaceId(), useBotId()));
  return <Loaded query={query}>{() => <Tabs />}</Loaded>;
}

const tabs = [
  { to: "/w/$workspaceId/bots/$botId/overview", label: "overview" },
  { to: "/w/$workspaceId/bots/$botId/knowledge", label: "knowledge" },
  { to: "/w/$workspaceId/bots/$botId/answers", label: "answers" },
  { to: "/w/$workspaceId/bots/$botId/behaviour", label: "behaviour" },
  { to: "/w/$workspaceId/bots/$botId/live-data", label: "liveData", needs: "live-data:manage" },
  { to: "/w/$workspaceId/bots/$botId/appearance", label: "appearance" },
  { to: "/w/$workspaceId/bots/$botId/install", label: "install", needs: "bots:manage" },
] as const satisfies readonly { to: string; label: keyof typeof words; needs?: Permission }[];

function Tabs() {
  const bot = useBot();
  const workspaceId = useWorkspaceId();
  const { permissions } = useMe();
  return (
    <Page
      title={bot.name}
      back={
        <Link to="/w/$workspaceId/bots" params={{ workspaceId }} className="text-muted hover:text-ink">
          {words.bots}
        </Link>
      }
      actions={<OnOffSwitch />}
    >
      <TabLinks
        label={words.partsOf(bot.name)}
        tabs={tabs
          .filter((tab) => !("needs" in tab) || permissions.includes(tab.needs))
          .map(({ to, label }) => ({ to, label: words[label], params: { workspaceId, botId: bot.id } }))}
      />
      <Outlet />
    </Page>
  );
}

function OnOffSwitch() {
  const bot = useBot();
  const switching = useSwitchBot(bot.id);
  const mayManage = useMay("bots:manage");
  if (!mayManage) return <OnOff isActive={bot.isActive} />;
  return (
    <span className="flex items-center gap-2">
      <span className="text-sm text-muted">{bot.isActive ? words.answersVisitors : words.isOff}</span>
      <Switch isOn={bot.isActive} onChange={(isOn) => switching.mutate(isOn)} label={words.answersVisitors} />
    </span>
  );
}
