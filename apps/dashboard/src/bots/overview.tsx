import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Checklist } from "../start/checklist.tsx";
import { Button } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Actions } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { Section } from "../ui/page.tsx";
import { words as ui } from "../ui/texts.ts";
import { say } from "../ui/toast.tsx";
import { useApi, useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { useBot } from "./bot.ts";
import { BotFigures } from "./bots-page.tsx";
import { botQuery, botsQuery } from "./queries.ts";
import { words } from "./texts.ts";

export function Overview() {
  const bot = useBot();
  const workspaceId = useWorkspaceId();
  const mayManage = useMay("bots:manage");
  const params = { workspaceId, botId: bot.id };
  return (
    <>
      <Checklist botId={bot.id} />
      <div className="mb-8 grid gap-4 sm:grid-cols-2">
        <Card title={words.week}>
          <BotFigures botId={bot.id} isTitled />
        </Card>
        <Card title={words.knows}>
          <p className="text-xl font-semibold">{words.sources(bot.sourceCount)}</p>
          <p className="text-sm text-muted">{words.passages(bot.passageCount)}</p>
          <p className="mt-1 flex gap-4">
            <Link to="/w/$workspaceId/bots/$botId/knowledge" params={params} className="text-accent">
              {words.knowledge}
            </Link>
            <Link to="/w/$workspaceId/bots/$botId/answers" params={params} className="text-accent">
              {words.tryIt}
            </Link>
          </p>
        </Card>
      </div>
      {mayManage && <Rename />}
      {mayManage && <Delete />}
    </>
  );
}

function Card({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="rounded-md border border-line bg-raised p-4">
      <h2 className="mb-2 text-sm font-medium text-muted">{title}</h2>
      {children}
    </section>
  );
}

function Rename() {
  const bot = useBot();
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  return (
    <Section title={words.name}>
      <Form
        className="flex max-w-md items-end gap-2"
        onSend={({ name = "" }) => api.bots.update({ botId: bot.id, name })}
        onDone={(changed) => {
          queries.setQueryData(botQuery(workspaceId, bot.id).queryKey, changed);
          void queries.invalidateQueries({ queryKey: botsQuery(workspaceId).queryKey, exact: true });
          say(ui.saved);
        }}
      >
        {({ errors, isSending }) => (
          <>
            <div className="grow">
              <Field label={words.nameHint} name="name" error={errors.name}>
                <Input defaultValue={bot.name} autoComplete="off" />
              </Field>
            </div>
            <Button type="submit" isBusy={isSending}>
              {ui.save}
            </Button>
          </>
        )}
      </Form>
    </Section>
  );
}

function Delete() {
  const bot = useBot();
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  async function deleteIt() {
    await api.bots.delete({ botId: bot.id });
    await navigate({ to: "/w/$workspaceId/bots", params: { workspaceId } });
    void queries.invalidateQueries({ queryKey: botsQuery(workspaceId).queryKey });
    say(words.wasDeleted(bot.name));
  }
  return (
    <Section title={words.deleteBot} about={words.deleteAbout}>
      <Actions>
        <Button className="me-auto" onClick={() => setAsking(true)}>
          {words.deleteBot}
        </Button>
      </Actions>
      <Confirm
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={words.deleteOf(bot.name)}
        act={words.deleteBot}
        name={bot.name}
        onConfirm={deleteIt}
      >
        <ul className="list-disc ps-5">
          <li>{words.stopsChat}</li>
          <li>{words.stopsThreads}</li>
          <li>{words.stopsKnowledge(words.sources(bot.sourceCount))}</li>
        </ul>
      </Confirm>
    </Section>
  );
}
