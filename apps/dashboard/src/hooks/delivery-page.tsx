import type { GetDeliveryReply } from "@nebulahex/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { RotateCcw } from "lucide-react";
import { milliseconds } from "../language/format.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Code } from "../ui/copy-button.tsx";
import { Facts } from "../ui/facts.tsx";
import { linkClass, Page, Section } from "../ui/page.tsx";
import { Loaded } from "../ui/states.tsx";
import { Ago } from "../ui/time.tsx";
import { say, sayFailed } from "../ui/toast.tsx";
import { useApi } from "../workspaces/me.tsx";
import { Until } from "./deliveries.tsx";
import { DeliveryBadge } from "./hook-state.tsx";
import { deliveryQuery, hooksKey } from "./queries.ts";
import { words } from "./texts.ts";

const here = "/w/$workspaceId/settings/hooks/$hookId/deliveries/$deliveryId";

/** One delivery: what was sent, what came back, and what comes next. */
export function DeliveryPage() {
  const { workspaceId, hookId, deliveryId } = useParams({ from: here });
  const query = useQuery(deliveryQuery(workspaceId, deliveryId));
  return (
    <Loaded query={query}>
      {(delivery) => (
        <Page
          title={words.delivery}
          back={
            <Link
              to="/w/$workspaceId/settings/hooks/$hookId"
              params={{ workspaceId, hookId }}
              className={linkClass}
            >
              {delivery.event}
            </Link>
          }
          actions={<Redeliver delivery={delivery} />}
        >
          <div className="mb-8">
            <About delivery={delivery} />
          </div>
          <Attempts delivery={delivery} />
          <Request delivery={delivery} />
        </Page>
      )}
    </Loaded>
  );
}

type Props = { delivery: GetDeliveryReply };

function Redeliver({ delivery }: Props) {
  const api = useApi();
  const { workspaceId } = useParams({ from: here });
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: () => api.deliveries.redeliver({ deliveryId: delivery.id }),
    onSuccess: () => say(words.redelivered),
    onError: sayFailed,
    onSettled: () => queries.invalidateQueries({ queryKey: hooksKey(workspaceId) }),
  });
  return (
    <Button icon={<RotateCcw size={16} />} isBusy={sending.isPending} onClick={() => sending.mutate()}>
      {words.redeliver}
    </Button>
  );
}

function About({ delivery: { id, status, eventId, createdAt, nextAttemptAt } }: Props) {
  return (
    <Facts
      facts={[
        [words.status, <DeliveryBadge key="status" status={status} />],
        [
          words.delivery,
          <code key="id" className="font-mono text-sm">
            {id}
          </code>,
        ],
        [
          words.eventId,
          <code key="event" className="font-mono text-sm">
            {eventId}
          </code>,
        ],
        [words.made, <Ago key="made" at={createdAt} />],
        nextAttemptAt === null ? null : [words.next, <Until key="next" at={nextAttemptAt} />],
      ]}
    />
  );
}

function Attempts({ delivery: { attempts } }: Props) {
  return (
    <Section title={words.attempts}>
      {attempts.length === 0 && <p className="text-muted">{words.noRequest}</p>}
      <ol className="grid gap-3">
        {attempts
          .map((attempt, place) => ({ ...attempt, name: words.attempt(place + 1) }))
          .toReversed()
          .map(({ name, at, status, durationMs, detail, answer }) => (
            <li key={name} className="grid gap-2 rounded-md border border-line p-3">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="font-medium">{name}</span>
                <Badge tone={detail === null ? "good" : "bad"}>{status ?? words.noAnswer}</Badge>
                <Ago at={at} className="text-muted" />
                <span className="text-muted">{milliseconds(durationMs)}</span>
                {detail !== null && <span>{detail}</span>}
              </div>
              {answer !== null && answer !== "" && <Code text={answer} label={`${name}: ${words.answer}`} />}
            </li>
          ))}
      </ol>
    </Section>
  );
}

function Request({ delivery: { request } }: Props) {
  if (request === null) return null;
  const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
  return (
    <Section title={words.request} about={`POST ${request.url}`}>
      <div className="grid gap-3">
        <Code text={headers.join("\n")} label={words.headers} />
        <Code text={indented(request.body)} label={words.body} />
      </div>
    </Section>
  );
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
