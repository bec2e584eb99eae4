import type { GetSourceContentReply, Source } from "@nebulahex/sdk";
import { useState } from "react";
import { Field, Input, TextArea } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { FormActions } from "../ui/form-actions.tsx";
import { words as ui } from "../ui/texts.ts";
import { say } from "../ui/toast.tsx";
import { useApi } from "../workspaces/me.tsx";
import { PairFields, usePairs } from "./pair-fields.tsx";
import { RefreshField, refreshOf } from "./refresh-field.tsx";
import { words } from "./texts.ts";
import { useRevised } from "./use-sources.ts";

/** Whether it has something that can be written anew. */
export function hasContent(kind: Source["kind"]): boolean {
  return !["page", "site", "pdf", "docx"].includes(kind);
}

type EditProps = { source: Source; given: GetSourceContentReply | null; onDone: () => void };

/** A source's title, and what it was given or how often it is read. Only what changed is sent. */
export function EditSource({ source, given, onDone }: EditProps) {
  const api = useApi();
  const revised = useRevised(source.botId);
  const pairs = usePairs(given?.pairs ?? []);
  const [refresh, setRefresh] = useState(
    source.refreshHours === null ? "never" : String(source.refreshHours),
  );
  const isOnTheWeb = source.kind === "page" || source.kind === "site";
  const isPairs = given?.pairs != null;
  const before = given?.content ?? null;

  return (
    <Form
      onSend={({ title = "", content }) =>
        api.sources.update({
          sourceId: source.id,
          title,
          ...(isOnTheWeb && { refreshHours: refreshOf(refresh) }),
          ...(isPairs &&
            JSON.stringify(pairs.given) !== JSON.stringify(given.pairs) && { pairs: pairs.given }),
          ...(before !== null && content !== undefined && content !== before && { content }),
        })
      }
      onDone={() => {
        revised();
        say(ui.saved);
        onDone();
      }}
    >
      {({ errors, isSending }) => (
        <>
          <Field label={words.title} name="title" error={errors.title}>
            <Input defaultValue={source.title} />
          </Field>
          {before !== null && (
            <Field label={words.content} name="content" hint={words.editHint} error={errors.content}>
              <TextArea rows={10} className="max-h-[45vh]" defaultValue={before} />
            </Field>
          )}
          {isPairs && <PairFields pairs={pairs} errors={errors} />}
          {isOnTheWeb && <RefreshField value={refresh} onChange={setRefresh} />}
          <FormActions act={ui.save} isSending={isSending} onCancel={onDone} />
        </>
      )}
    </Form>
  );
}
