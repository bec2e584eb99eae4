import { useQuery } from "@tanstack/react-query";
import { bytes, dayOf, number } from "../language/format.ts";
import { Facts } from "../ui/facts.tsx";
import { Meter } from "../ui/meter.tsx";
import { Page } from "../ui/page.tsx";
import { Loaded } from "../ui/states.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { type Measure, measures, shareOf, type Use, usageQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** Use against the plan's ceilings. */
export function UsagePage() {
  const query = useQuery(usageQuery(useWorkspaceId()));
  return (
    <Page title={words.usage} about={words.about}>
      <Loaded query={query}>
        {(usage) => (
          <div className="grid max-w-2xl gap-6">
            <Facts
              facts={[
                [words.plan, usage.plan],
                [words.since, dayOf(usage.since)],
                [
                  words.requestsPerMinute,
                  <span key="calls">
                    {usage.requestsPerMinute.ceiling === null
                      ? words.noCeiling
                      : number(usage.requestsPerMinute.ceiling)}
                    <span className="block text-sm text-muted">{words.requestsPerMinuteAbout}</span>
                  </span>,
                ],
              ]}
            />
            {measures.map((measure) => (
              <UseOf key={measure} measure={measure} use={usage[measure]} />
            ))}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function UseOf({ measure, use }: { measure: Measure; use: Use }) {
  const write = measure === "knowledgeBytes" ? bytes : number;
  const told =
    use.ceiling === null ? words.usedOnly(write(use.used)) : words.of(write(use.used), write(use.ceiling));
  return <Meter label={words[measure]} about={words[`${measure}About`]} told={told} share={shareOf(use)} />;
}
