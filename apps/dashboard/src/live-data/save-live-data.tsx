import type { LiveData } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { FormActions } from "../ui/form-actions.tsx";
import { words as ui } from "../ui/texts.ts";
import { say } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import type { Kind } from "./kinds.ts";
import { MappingFields } from "./mapping-fields.tsx";
import { liveDataQuery } from "./queries.ts";
import { settingsOf } from "./settings-of.ts";
import { SystemFields } from "./system-fields.tsx";
import { words } from "./texts.ts";

type SaveProps = { botId: string; kind: Kind; before?: LiveData; onClose: () => void };

/** Connects a system or changes how it is asked. What is secret is written here and never read back. */
export function SaveLiveData({ botId, kind, before, onClose }: SaveProps) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const [columns, setColumns] = useState<readonly string[]>([]);
  const settings = before?.settings ?? {};
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={before === undefined ? words[kind] : words.editOf(before.name)}
      description={aboutOf(kind)}
      size="wide"
    >
      <Form
        onSend={(values) =>
          api.liveData.save({ ...settingsOf(kind, values), botId, name: before?.name ?? values.name ?? "" })
        }
        onDone={async () => {
          await queries.invalidateQueries({ queryKey: liveDataQuery(workspaceId, botId).queryKey });
          say(ui.saved);
          onClose();
        }}
      >
        {({ errors, isSending }) => (
          <>
            {before === undefined && (
              <Field label={words.name} name="name" hint={words.nameHint} error={errors.name}>
                <Input defaultValue={kind === "shopify" ? "shopify" : "orders"} autoComplete="off" />
              </Field>
            )}
            <SystemFields
              kind={kind}
              settings={settings}
              isNew={before === undefined}
              errors={errors}
              onColumns={setColumns}
            />
            {kind !== "shopify" && (
              <MappingFields
                before={settings.mapping}
                columns={columns}
                isPath={kind === "rest"}
                errors={errors}
              />
            )}
            <FormActions act={ui.save} isSending={isSending} onCancel={onClose} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

function aboutOf(kind: Kind): string {
  return {
    shopify: words.shopifyAbout,
    rest: words.restAbout,
    sheets: words.sheetsAbout,
    csv: words.csvAbout,
  }[kind];
}
