import type { Appearance as Looks } from "@nebulahex/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Actions } from "../ui/dialog.tsx";
import { wordsOf } from "../ui/form.tsx";
import { Note } from "../ui/note.tsx";
import { words as ui } from "../ui/texts.ts";
import { say } from "../ui/toast.tsx";
import { useApi, useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { useBot } from "./bot.ts";
import { LooksFields } from "./looks-fields.tsx";
import { Preview } from "./preview.tsx";
import { botQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** How the widget looks on the company's page, beside the widget itself. */
export function Appearance() {
  const bot = useBot();
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const mayChange = useMay("bots:content");
  const [looks, setLooks] = useState<Looks>(bot.appearance);
  const saving = useMutation({
    mutationFn: () => api.bots.update({ botId: bot.id, appearance: looks }),
    onSuccess: (changed) => {
      queries.setQueryData(botQuery(workspaceId, bot.id).queryKey, changed);
      say(ui.saved);
    },
  });
  const isSame = JSON.stringify(looks) === JSON.stringify(bot.appearance);

  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
      <div>
        <LooksFields looks={looks} onChange={setLooks} isDisabled={!mayChange} />
        <p className="mt-4 text-sm text-muted">
          {words.textsElsewhere}{" "}
          <Link
            to="/w/$workspaceId/bots/$botId/behaviour"
            params={{ workspaceId, botId: bot.id }}
            className="text-accent underline"
          >
            {words.behaviour}
          </Link>
        </p>
        {saving.isError && (
          <div className="mt-4">
            <Note tone="bad">{wordsOf(saving.error)}</Note>
          </div>
        )}
        {mayChange && (
          <Actions>
            <Button disabled={isSame} onClick={() => setLooks(bot.appearance)}>
              {ui.undo}
            </Button>
            <Button
              tone="primary"
              disabled={isSame}
              isBusy={saving.isPending}
              onClick={() => saving.mutate()}
            >
              {ui.save}
            </Button>
          </Actions>
        )}
      </div>
      {bot.isActive ? <Preview botId={bot.id} looks={looks} /> : <Note>{words.previewOff}</Note>}
    </div>
  );
}
