import type { Order, TryLiveDataReply } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { words as ui } from "../ui/texts.ts";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { liveDataQuery } from "./queries.ts";
import { words } from "./texts.ts";

type TryProps = { botId: string; name: string; onClose: () => void };

/** Looks up an order as the bot would, and says what went wrong. */
export function TryLiveData({ botId, name, onClose }: TryProps) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const [reply, setReply] = useState<TryLiveDataReply | null>(null);
  return (
    <Dialog isOpen onClose={onClose} title={words.tryOf(name)} description={words.tryAbout}>
      <Form
        onSend={({ orderNumber = "", email = "" }) => api.liveData.try({ botId, name, orderNumber, email })}
        onDone={(found) => {
          setReply(found);
          void queries.invalidateQueries({ queryKey: liveDataQuery(workspaceId, botId).queryKey });
        }}
      >
        {({ errors, isSending }) => (
          <>
            <Field label={words.orderNumber} name="orderNumber" error={errors.orderNumber}>
              <Input autoComplete="off" />
            </Field>
            <Field label={words.email} name="email" error={errors.email}>
              <Input type="email" autoComplete="off" />
            </Field>
            {reply !== null && <Found reply={reply} />}
            <Actions>
              <Button type="button" onClick={onClose}>
                {ui.close}
              </Button>
              <Button type="submit" tone="primary" isBusy={isSending}>
                {words.lookUp}
              </Button>
            </Actions>
          </>
        )}
      </Form>
    </Dialog>
  );
}

function Found({ reply: { outcome, detail, order } }: { reply: TryLiveDataReply }) {
  const tones = { found: "good", not_found: "warn", failed: "bad" } as const;
  const names = { found: words.found, not_found: words.notFound, failed: words.failed };
  return (
    <div role="status" className="grid gap-2 rounded-md bg-sunken p-3">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={tones[outcome]}>{names[outcome]}</Badge>
        {detail}
      </p>
      {order !== null && <Shown order={order} />}
    </div>
  );
}

function Shown({ order: { number, status, placedAt, total, items, parcels } }: { order: Order }) {
  const rows = [
    [words.orderNumber, number],
    [words.status, status],
    [words.placedAt, placedAt],
    [words.total, total],
    [words.items, items.map(({ name, quantity }) => `${quantity} × ${name}`).join(", ")],
    [
      words.parcels,
      parcels
        .map(({ carrier, trackingNumber }) => `${carrier ?? ""} ${trackingNumber ?? ""}`.trim())
        .join(", "),
    ],
  ] as const;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 text-sm">
      {rows
        .filter(([, value]) => value !== null && value !== "")
        .map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
