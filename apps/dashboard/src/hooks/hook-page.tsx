import type { Hook } from "@nebulahex/sdk";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { moment } from "../language/format.ts";
import { Facts } from "../ui/facts.tsx";
import { linkClass, Page, Section } from "../ui/page.tsx";
import { Loaded } from "../ui/states.tsx";
import { Ago } from "../ui/time.tsx";
import { Deliveries } from "./deliveries.tsx";
import { HealthLine } from "./health-line.tsx";
import { HookActs } from "./hook-acts.tsx";
import { HookBadge } from "./hook-state.tsx";
import { HookStatus } from "./hook-status.tsx";
import { hookQuery, hooksKey } from "./queries.ts";
import { words } from "./texts.ts";
import { Verify } from "./verify.tsx";

/** One webhook: how it fares, what it sent, and how to verify that. */
export function HookPage() {
  const { workspaceId, hookId } = useParams({ from: "/w/$workspaceId/settings/hooks/$hookId" });
  const query = useQuery(hookQuery(workspaceId, hookId));
  const queries = useQueryClient();
  const status = query.data?.status;
  useEffect(() => {
    // The banner reads the list: it hears at once what is seen here.
    if (status !== undefined)
      void queries.invalidateQueries({ queryKey: hooksKey(workspaceId), exact: true });
  }, [status, queries, workspaceId]);
  return (
    <Loaded query={query}>
      {(hook) => (
        <Page
          title={hook.event}
          about={hook.description ?? words[hook.event]}
          back={
            <Link to="/w/$workspaceId/settings/hooks" params={{ workspaceId }} className={linkClass}>
              {words.hooks}
            </Link>
          }
          actions={<HookActs hook={hook} />}
        >
          <HookStatus hook={hook} />
          <div className="mb-8">
            <About hook={hook} />
          </div>
          <Section title={words.deliveries}>
            <Deliveries hookId={hook.id} />
          </Section>
          <Verify hookId={hook.id} event={hook.event} />
        </Page>
      )}
    </Loaded>
  );
}

function About({ hook }: { hook: Hook }) {
  const { counts, formerSecretUntil, replay } = hook;
  return (
    <Facts
      facts={[
        [words.status, <HookBadge key="status" status={hook.status} />],
        [
          words.targetUrl,
          <code key="url" className="font-mono text-sm">
            {hook.targetUrl}
          </code>,
        ],
        [words.health, <HealthLine key="health" health={hook.health} size="normal" />],
        [words.lastDay, words.lastDayOf(counts.succeeded, counts.failed)],
        counts.pending === 0 ? null : [words.pending, counts.pending],
        counts.held === 0 ? null : [words.held, counts.held],
        formerSecretUntil === null ? null : [words.formerSecret, moment(formerSecretUntil)],
        replay?.isDone === true ? [words.replay, words.replayDone(replay.total)] : null,
        [words.made, <Ago key="made" at={hook.createdAt} />],
      ]}
    />
  );
}
