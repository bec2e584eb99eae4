import type { GetAnalyticsReply } from "@nebulahex/sdk";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Download } from "lucide-react";
import { ChooseBot } from "../bots/choose-bot.tsx";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { csv, download } from "../ui/download.ts";
import { Page, Section } from "../ui/page.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { Asked } from "./asked.tsx";
import { Cards } from "./cards.tsx";
import { Outcomes } from "./outcomes.tsx";
import { PerDay } from "./per-day.tsx";
import { figuresQuery, type Range, ranges } from "./queries.ts";
import { words } from "./texts.ts";
import { Unanswered } from "./unanswered.tsx";

export function AnalyticsPage() {
  const workspaceId = useWorkspaceId();
  const { days = "30", botId } = useSearch({ from: "/w/$workspaceId/analytics" });
  const query = useQuery(figuresQuery(workspaceId, { days, botId }));
  return (
    <Page
      title={words.title}
      about={words.about}
      actions={<Filters data={query.isPlaceholderData ? undefined : query.data} />}
    >
      <Loaded query={query}>
        {({ cards, perDay, outcomes, mostAsked }) =>
          cards.messages.current === 0 && !cards.messages.previous ? (
            <Empty title={words.empty}>{words.emptyAbout}</Empty>
          ) : (
            <>
              <Cards cards={cards} />
              <Section title={words.perDay}>
                <PerDay days={perDay} />
              </Section>
              <Section title={words.outcomes} about={words.outcomesAbout}>
                <Outcomes outcomes={outcomes} />
              </Section>
              <Section title={words.mostAsked} about={words.mostAskedAbout}>
                <Asked questions={mostAsked} none={words.nothingAsked} />
              </Section>
              <Section title={words.unanswered} about={words.unansweredAbout}>
                {botId !== undefined && <Unanswered botId={botId} days={days} />}
              </Section>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Filters({ data }: { data: GetAnalyticsReply | undefined }) {
  const { days = "30", botId } = useSearch({ from: "/w/$workspaceId/analytics" });
  const navigate = useNavigate({ from: "/w/$workspaceId/analytics" });
  const labels: Record<Range, string> = {
    "7": words.days("7"),
    "14": words.days("14"),
    "30": words.days("30"),
    all: words.all,
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Choice
        label={words.range}
        value={days}
        onChange={(chosen) => void navigate({ search: (search) => ({ ...search, days: chosen }) })}
        options={ranges.map((value) => ({ value, label: labels[value] }))}
      />
      <ChooseBot
        botId={botId}
        onChange={(chosen) => void navigate({ search: (search) => ({ ...search, botId: chosen }) })}
      />
      <Button
        icon={<Download size={14} />}
        disabled={data === undefined}
        onClick={() => data && download(`nebulahex-${days}.csv`, csv(rowsOf(data)))}
      >
        {words.csv}
      </Button>
    </div>
  );
}

function rowsOf({ perDay }: GetAnalyticsReply) {
  const names = ["day", "messages", "conversations", "answers", "fallbacks", "leads"] as const;
  return [names, ...perDay.map((day) => names.map((name) => day[name]))];
}
