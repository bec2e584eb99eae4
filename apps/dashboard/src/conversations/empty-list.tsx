import { Link } from "@tanstack/react-router";
import { Checklist } from "../start/checklist.tsx";
import { Button } from "../ui/button.tsx";
import { Empty } from "../ui/states.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { countOf } from "./filters.ts";
import { words } from "./texts.ts";
import { useFilters } from "./use-filters.ts";

/** What a tab without conversations says: what would stand here, and where to look instead. */
export function EmptyList() {
  const [filters, change] = useFilters();
  const workspaceId = useWorkspaceId();
  const { tab = "waiting", q } = filters;
  if (q !== undefined || countOf(filters) > 0) {
    const widen = () => change(filters.tab === undefined ? {} : { tab: filters.tab });
    return (
      <Empty title={words.nothingFits} action={<Button onClick={widen}>{words.clearFilters}</Button>}>
        {words.nothingFitsAbout}
      </Empty>
    );
  }
  const all = (
    <Link
      to="/w/$workspaceId/inbox"
      params={{ workspaceId }}
      search={{ tab: "all" }}
      className="font-medium text-accent"
    >
      {words.showAll}
    </Link>
  );
  const text = {
    waiting: [words.nobodyWaits, words.nobodyWaitsAbout],
    mine: [words.nothingMine, words.nothingMineAbout],
    bot: [words.noBotThreads, words.noBotThreadsAbout],
    resolved: [words.noneResolved, words.noneResolvedAbout],
    assigned: [words.noneAssigned, words.noneAssignedAbout],
    all: [words.noConversations, words.noConversationsAbout],
    spam: [words.noSpam, words.noSpamAbout],
  }[tab];
  return (
    <>
      <div className="px-3 pt-3 empty:hidden">
        <Checklist />
      </div>
      <Empty title={text[0] ?? ""} action={tab === "all" ? undefined : all}>
        {text[1]}
      </Empty>
    </>
  );
}
