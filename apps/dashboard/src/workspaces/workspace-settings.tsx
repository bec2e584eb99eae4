import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "../ui/button.tsx";
import { Actions } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { Page } from "../ui/page.tsx";
import { Loaded } from "../ui/states.tsx";
import { words as ui } from "../ui/texts.ts";
import { say } from "../ui/toast.tsx";
import { useApi, useMay, useWorkspaceId } from "./me.tsx";
import { words } from "./texts.ts";

export function WorkspaceSettings() {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const mayChange = useMay("workspace:manage");
  const query = useQuery({
    queryKey: [workspaceId, "workspace"],
    queryFn: ({ signal }) => api.workspace.get({ signal }),
  });
  return (
    <Page title={words.workspace}>
      <Loaded query={query}>
        {({ name }) => (
          <Form
            className="grid max-w-md gap-4"
            onSend={({ name = "" }) => api.workspace.update({ name })}
            onDone={() => {
              say(ui.saved);
              void queries.invalidateQueries({ queryKey: [workspaceId] });
            }}
          >
            {({ errors, isSending }) => (
              <>
                <Field label={words.name} name="name" hint={words.nameHint} error={errors.name}>
                  <Input defaultValue={name} readOnly={!mayChange} />
                </Field>
                {mayChange && (
                  <Actions>
                    <Button type="submit" tone="primary" isBusy={isSending}>
                      {ui.save}
                    </Button>
                  </Actions>
                )}
              </>
            )}
          </Form>
        )}
      </Loaded>
    </Page>
  );
}
