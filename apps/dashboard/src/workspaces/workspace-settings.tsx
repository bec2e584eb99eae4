import type { WorkspaceSettings as Settings } from "@nebulahex/sdk";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { Page, Section } from "../ui/page.tsx";
import { Select } from "../ui/select.tsx";
import { Loaded } from "../ui/states.tsx";
import { words as ui } from "../ui/texts.ts";
import { say } from "../ui/toast.tsx";
import { DeleteWorkspace } from "./delete-workspace.tsx";
import { HoursSettings } from "./hours-settings.tsx";
import { useApi, useMay, useWorkspaceId } from "./me.tsx";
import { workspaceQuery } from "./queries.ts";
import { countries } from "./regions.ts";
import { RetentionSettings } from "./retention-settings.tsx";
import { words } from "./texts.ts";

/** What concerns the whole workspace; who may not change it reads it. */
export function WorkspaceSettings() {
  const query = useQuery(workspaceQuery(useWorkspaceId()));
  const mayChange = useMay("workspace:manage");
  const mayDelete = useMay("workspace:own");
  return (
    <Page title={words.workspace}>
      <Loaded query={query}>
        {(workspace) => (
          <div className="grid max-w-2xl gap-4">
            <General workspace={workspace} mayChange={mayChange} />
            <HoursSettings hours={workspace.hours} mayChange={mayChange} />
            <RetentionSettings days={workspace.retentionDays} mayChange={mayChange} />
            {mayDelete && <DeleteWorkspace name={workspace.name} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** Puts what the server has saved in place everywhere. */
export function useSaved(): (saved: Settings) => void {
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  return (saved) => {
    queries.setQueryData(workspaceQuery(workspaceId).queryKey, saved);
    void queries.invalidateQueries({ queryKey: [workspaceId, "me"] });
    void queries.invalidateQueries({ queryKey: ["workspaces"] });
    say(ui.saved);
  };
}

const unknown = "unknown";

function General({ workspace, mayChange }: { workspace: Settings; mayChange: boolean }) {
  const api = useApi();
  const saved = useSaved();
  const [region, setRegion] = useState(workspace.region ?? unknown);
  const options = [
    { value: unknown, label: words.unknown },
    ...countries().map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <Section title={words.general}>
      <Form
        onSend={({ name = "" }) => api.workspace.update({ name, region: region === unknown ? null : region })}
        onDone={saved}
      >
        {({ errors, isSending }) => (
          <>
            <Field label={words.name} name="name" hint={words.nameHint} error={errors.name}>
              <Input defaultValue={workspace.name} readOnly={!mayChange} />
            </Field>
            <Field label={words.region} name="region" hint={words.regionHint} error={errors.region}>
              <Select value={region} onChange={setRegion} options={options} isDisabled={!mayChange} />
            </Field>
            {mayChange && (
              <div>
                <Button type="submit" tone="primary" isBusy={isSending}>
                  {ui.save}
                </Button>
              </div>
            )}
          </>
        )}
      </Form>
    </Section>
  );
}
