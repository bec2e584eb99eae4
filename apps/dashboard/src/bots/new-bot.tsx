import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { words as ui } from "../ui/texts.ts";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { botsQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** Names a bot, makes it and goes to what it should know. */
export function NewBot({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.newBot} description={words.newBotAbout}>
      <Form
        onSend={({ name = "" }) => api.bots.create({ name })}
        onDone={async ({ id }) => {
          void queries.invalidateQueries({ queryKey: botsQuery(workspaceId).queryKey });
          await navigate({
            to: "/w/$workspaceId/bots/$botId/knowledge",
            params: { workspaceId, botId: id },
          });
        }}
      >
        {({ errors, isSending }) => (
          <>
            <Field label={words.name} name="name" hint={words.nameHint} error={errors.name}>
              <Input autoComplete="off" />
            </Field>
            <Actions>
              <Button type="button" onClick={onClose}>
                {ui.cancel}
              </Button>
              <Button type="submit" tone="primary" isBusy={isSending}>
                {words.make}
              </Button>
            </Actions>
          </>
        )}
      </Form>
    </Dialog>
  );
}
