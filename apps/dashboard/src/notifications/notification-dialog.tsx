import type { Notification } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { FormActions } from "../ui/form-actions.tsx";
import { Select } from "../ui/select.tsx";
import { words as ui } from "../ui/texts.ts";
import { Tick, Ticks } from "../ui/tick.tsx";
import { say } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { words } from "./texts.ts";

type Kind = Notification["kind"];
type Event = Notification["events"][number];

const allEvents = [
  "conversation.waiting",
  "lead.captured",
  "hook.degraded",
  "hook.paused",
  "source.failed",
] as const satisfies readonly Event[];

export function notificationsKey(workspaceId: string) {
  return [workspaceId, "notifications"] as const;
}

type Props = { place?: Notification; isOpen: boolean; onClose: () => void };

/** Adds a place where the team is told, or changes one. */
export function NotificationDialog({ place, isOpen, onClose }: Props) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={place === undefined ? words.add : words.edit}>
      <PlaceForm {...(place && { place })} onClose={onClose} />
    </Dialog>
  );
}

function PlaceForm({ place, onClose }: Omit<Props, "isOpen">) {
  const api = useApi();
  const queries = useQueryClient();
  const queryKey = notificationsKey(useWorkspaceId());
  const [kind, setKind] = useState<Kind>(place?.kind ?? "email");
  const [events, setEvents] = useState<readonly Event[]>(place?.events ?? ["conversation.waiting"]);

  async function send({ target = "" }: Record<string, string>) {
    if (events.length === 0) throw new Error(words.eventsNone);
    if (place === undefined) return await api.notifications.create({ kind, target, events: [...events] });
    // Of a Slack address only its end is known here: sent back, it would replace the real one.
    const isKept = target === "" || target === place.target;
    return await api.notifications.change({
      notificationId: place.id,
      events: [...events],
      ...(!isKept && { target }),
    });
  }
  function done() {
    void queries.invalidateQueries({ queryKey });
    say(ui.saved);
    onClose();
  }
  const isSlack = kind === "slack";
  return (
    <Form onSend={send} onDone={done}>
      {({ errors, isSending }) => (
        <>
          {place === undefined && (
            <Field label={words.kind} name="kind" error={errors.kind}>
              <Select
                value={kind}
                onChange={setKind}
                options={(["email", "slack"] as const).map((value) => ({ value, label: words[value] }))}
              />
            </Field>
          )}
          <Field
            label={isSlack ? words.slackTarget : words.emailTarget}
            name="target"
            error={errors.target}
            {...(isSlack && { hint: place === undefined ? words.slackHint : words.slackKept })}
          >
            <Input
              type={isSlack ? "url" : "email"}
              autoComplete="off"
              placeholder={isSlack ? "https://hooks.slack.com/services/…" : undefined}
              defaultValue={isSlack ? undefined : place?.target}
            />
          </Field>
          <Ticks label={words.events}>
            {allEvents.map((event) => (
              <Tick
                key={event}
                kind="checkbox"
                name="events"
                value={event}
                isChosen={events.includes(event)}
                onChange={(isChosen) =>
                  setEvents([...events.filter((each) => each !== event), ...(isChosen ? [event] : [])])
                }
                label={words[event]}
              />
            ))}
          </Ticks>
          <FormActions act={words.save} isSending={isSending} onCancel={onClose} />
        </>
      )}
    </Form>
  );
}
