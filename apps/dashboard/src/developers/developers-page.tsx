import type { EventName } from "@nebulahex/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { events } from "../hooks/events.ts";
import { words as hooks } from "../hooks/texts.ts";
import { keysKey } from "../keys/queries.ts";
import { Button } from "../ui/button.tsx";
import { CodeTabs } from "../ui/code-tabs.tsx";
import { Code } from "../ui/copy-button.tsx";
import { Facts } from "../ui/facts.tsx";
import { Note } from "../ui/note.tsx";
import { linkClass, Page, Section } from "../ui/page.tsx";
import { Select } from "../ui/select.tsx";
import { Loaded } from "../ui/states.tsx";
import { words as ui } from "../ui/texts.ts";
import { sayFailed } from "../ui/toast.tsx";
import { useApi, useMay, useMe, useWorkspaceId } from "../workspaces/me.tsx";
import { ask, setUp, whoAmI } from "./snippets.ts";
import { words } from "./texts.ts";

/** The API with the reader's own ids, and a key that they make here. */
export function DevelopersPage() {
  return (
    <Page
      title={words.developers}
      about={words.about}
      actions={
        <>
          <a href="/api/v1/docs" className={linkClass}>
            {words.reference}
          </a>
          <a href="/api/v1/openapi.json" className={linkClass}>
            {words.document}
          </a>
        </>
      }
    >
      <YourKey />
      <Section title={words.firstCall} about={words.firstCallAbout}>
        <CodeTabs label={words.firstCall} samples={whoAmI} />
      </Section>
      <AskABot />
      <Events />
    </Page>
  );
}

function YourKey() {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const mayMake = useMay("keys:manage");
  const making = useMutation({
    mutationFn: async () => {
      const { keyId } = await api.keys.create({ name: words.keyName });
      void queries.invalidateQueries({ queryKey: keysKey(workspaceId) });
      return await api.keys.reveal({ keyId });
    },
    onError: sayFailed,
    gcTime: 0,
  });
  const key = making.data?.key ?? null;
  return (
    <Section title={words.key} about={mayMake ? words.keyAbout : words.keyNeedsOther}>
      <div className="grid gap-3">
        {key !== null && <Note tone="warn">{ui.shownOnce}</Note>}
        <Code text={setUp(location.origin, key)} label={words.setUp} />
        {mayMake && key === null && (
          <Button
            tone="primary"
            className="justify-self-start"
            isBusy={making.isPending}
            onClick={() => making.mutate()}
          >
            {words.keyMake}
          </Button>
        )}
      </div>
    </Section>
  );
}

function AskABot() {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const { member } = useMe();
  const [chosen, setChosen] = useState<string | null>(null);
  const query = useQuery({
    queryKey: [workspaceId, "bots", "developers"],
    queryFn: async ({ signal }) => await api.bots.list({}, { signal }),
  });
  return (
    <Loaded query={query}>
      {({ bots }) => {
        const botId = chosen ?? bots[0]?.id;
        return (
          <>
            <Section title={words.ask} about={botId === undefined ? words.noBots : words.askAbout}>
              {botId !== undefined && (
                <div className="grid gap-3">
                  {bots.length > 1 && (
                    <Select
                      label={words.bot}
                      className="max-w-xs"
                      value={botId}
                      onChange={setChosen}
                      options={bots.map(({ id, name }) => ({ value: id, label: name }))}
                    />
                  )}
                  <CodeTabs label={words.ask} samples={ask(botId)} />
                </div>
              )}
            </Section>
            <Section title={words.ids}>
              <Facts
                facts={[
                  [words.workspace, <Id key="workspace" id={workspaceId} />],
                  [words.member, <Id key="member" id={member.id} />],
                  ...bots.map(({ id, name }) => [name, <Id key={id} id={id} />] as const),
                ]}
              />
            </Section>
          </>
        );
      }}
    </Loaded>
  );
}

function Id({ id }: { id: string }) {
  return <code className="font-mono text-sm select-all">{id}</code>;
}

function Events() {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const [event, setEvent] = useState<EventName>("message.sent");
  const query = useQuery({
    queryKey: [workspaceId, "samples"],
    queryFn: ({ signal }) => api.samples.list({}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Section
      title={words.events}
      about={words.eventsAbout}
      actions={
        useMay("hooks:manage") && (
          <Link to="/w/$workspaceId/settings/hooks" params={{ workspaceId }} className={linkClass}>
            {words.toHooks}
          </Link>
        )
      }
    >
      <div className="grid gap-3">
        <Select
          label={words.event}
          className="max-w-xs"
          value={event}
          onChange={setEvent}
          options={events.map((name) => ({ value: name, label: name }))}
        />
        <p className="text-muted">{hooks[event]}</p>
        <Loaded query={query}>
          {({ samples }) => (
            <Code
              label={words.sample}
              text={JSON.stringify(
                samples.find((sample) => sample.event === event),
                null,
                2,
              )}
            />
          )}
        </Loaded>
      </div>
    </Section>
  );
}
