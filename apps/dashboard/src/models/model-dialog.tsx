import type { Model } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { FormActions } from "../ui/form-actions.tsx";
import { Select } from "../ui/select.tsx";
import { words as ui } from "../ui/texts.ts";
import { Tick } from "../ui/tick.tsx";
import { say } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { modelsQuery } from "./queries.ts";
import { words } from "./texts.ts";
import { type Purpose, type Vendor, vendors, vendorsFor } from "./vendors.ts";

type Props = { purpose: Purpose; model?: Model; isOpen: boolean; onClose: () => void };

/** Adds a model, or changes one. Its key is written and never read back. */
export function ModelDialog({ purpose, model, isOpen, onClose }: Props) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={model === undefined ? words[`${purpose}Add`] : words.edit}
    >
      <ModelForm purpose={purpose} {...(model && { model })} onClose={onClose} />
    </Dialog>
  );
}

function ModelForm({ purpose, model, onClose }: Omit<Props, "isOpen">) {
  const api = useApi();
  const queries = useQueryClient();
  const { queryKey } = modelsQuery(useWorkspaceId());
  const [vendor, setVendor] = useState<Vendor>(model?.vendor ?? "openai");
  const [masks, setMasks] = useState(model?.masksPersonalData ?? true);
  const facts = vendors[vendor];
  const timeout = purpose === "write" ? "firstTokenTimeoutMs" : "questionTimeoutMs";

  function send(values: Record<string, string>) {
    const { model: name = "", baseUrl = "", apiKey = "" } = values;
    const given = {
      model: name,
      baseUrl: baseUrl === "" ? null : baseUrl,
      ...(apiKey !== "" && { apiKey }),
      masksPersonalData: masks,
      [timeout]: Number(values[timeout]),
    };
    return model === undefined
      ? api.models.create({ purpose, vendor, ...given })
      : api.models.update({ modelId: model.id, ...given });
  }
  function done() {
    void queries.invalidateQueries({ queryKey });
    say(ui.saved);
    onClose();
  }

  return (
    <Form onSend={send} onDone={done}>
      {({ errors, isSending }) => (
        <>
          {model === undefined && (
            <Field label={words.vendor} name="vendor" error={errors.vendor}>
              <Select
                value={vendor}
                onChange={setVendor}
                options={vendorsFor(purpose).map((value) => ({ value, label: vendors[value].name }))}
              />
            </Field>
          )}
          <Field label={words.model} name="model" hint={words.modelHint} error={errors.model}>
            <Input autoComplete="off" defaultValue={model?.model} placeholder={facts.examples[purpose]} />
          </Field>
          {vendor !== "local" && (
            <>
              <Field
                label={words.baseUrl}
                name="baseUrl"
                hint={facts.needsAddress ? words.baseUrlNeeded : words.baseUrlHint}
                error={errors.baseUrl}
              >
                <Input
                  type="url"
                  autoComplete="off"
                  placeholder="https://"
                  defaultValue={model?.baseUrl ?? ""}
                />
              </Field>
              <Field
                label={words.apiKey}
                name="apiKey"
                hint={model?.keyLast4 ? words.apiKeyKept(model.keyLast4) : words.apiKeyHint}
                error={errors.apiKey}
              >
                <Input type="password" autoComplete="off" />
              </Field>
            </>
          )}
          <Field
            label={words.timeout}
            name={timeout}
            hint={words[`${purpose}Timeout`]}
            error={errors[timeout]}
          >
            <Input
              type="number"
              inputMode="numeric"
              className="max-w-32"
              defaultValue={model?.[timeout] ?? (purpose === "write" ? 8000 : 500)}
            />
          </Field>
          <Tick
            kind="checkbox"
            name="masks"
            value="yes"
            isChosen={masks}
            onChange={setMasks}
            label={words.masks}
            about={words.masksAbout}
          />
          <FormActions act={ui.save} isSending={isSending} onCancel={onClose} />
        </>
      )}
    </Form>
  );
}
