import type { Notification } from "@nebulahex/sdk";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Mail, MessageSquare, MoreHorizontal, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { offersQuery } from "../identity/queries.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { Note } from "../ui/note.tsx";
import { Page } from "../ui/page.tsx";
import { More, usePages } from "../ui/pages.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import { say } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { NotificationDialog, notificationsKey } from "./notification-dialog.tsx";
import { words } from "./texts.ts";

/** Where the team is told, and of what. */
export function NotificationsPage() {
  const api = useApi();
  const [isAdding, setAdding] = useState(false);
  const isMailed = useQuery(offersQuery).data?.mail ?? true;
  const query = usePages({
    queryKey: notificationsKey(useWorkspaceId()),
    read: (from, signal) => api.notifications.list({ limit: 100, ...from }, { signal }),
    rowsOf: ({ notifications }) => notifications,
  });
  return (
    <Page
      title={words.notifications}
      about={words.about}
      actions={
        <Button tone="primary" icon={<Plus size={16} />} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      }
    >
      <div className="grid gap-3">
        {!isMailed && <Note tone="warn">{words.noMail}</Note>}
        <Loaded query={query}>
          {(places) =>
            places.length === 0 ? (
              <Empty title={words.none}>{words.noneAbout}</Empty>
            ) : (
              <ul className="grid gap-2">
                {places.map((place) => (
                  <Place key={place.id} place={place} />
                ))}
              </ul>
            )
          }
        </Loaded>
        <More query={query} />
      </div>
      <NotificationDialog isOpen={isAdding} onClose={() => setAdding(false)} />
    </Page>
  );
}

function Place({ place: { id, kind, target, events, lastError }, place }: { place: Notification }) {
  const api = useApi();
  const queries = useQueryClient();
  const queryKey = notificationsKey(useWorkspaceId());
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const close = () => setOpen(null);
  return (
    <li className="grid gap-2 rounded-md border border-line p-3">
      <div className="flex items-start gap-3">
        <span className="mt-1 text-muted">
          {kind === "email" ? <Mail size={16} /> : <MessageSquare size={16} />}
        </span>
        <div className="min-w-0 grow">
          <p className="font-medium break-words">
            <span className="sr-only">{words[kind]}: </span>
            {target}
          </p>
          <ul className="text-sm text-muted">
            {events.map((event) => (
              <li key={event}>{words[event]}</li>
            ))}
          </ul>
        </div>
        <Menu
          trigger={<IconButton label={words.acts(target)} icon={<MoreHorizontal size={16} />} size="small" />}
        >
          <MenuItem icon={<Pencil size={16} />} onSelect={() => setOpen("edit")}>
            {words.edit}
          </MenuItem>
          <MenuItem icon={<Trash2 size={16} />} isDangerous onSelect={() => setOpen("remove")}>
            {words.remove}
          </MenuItem>
        </Menu>
      </div>
      {lastError !== null && <Note tone="bad">{words.lastError(lastError)}</Note>}
      <NotificationDialog place={place} isOpen={open === "edit"} onClose={close} />
      <Confirm
        isOpen={open === "remove"}
        onClose={close}
        title={words.removeTitle(target)}
        act={words.remove}
        onConfirm={async () => {
          await api.notifications.delete({ notificationId: id });
          await queries.invalidateQueries({ queryKey });
          say(words.removed);
        }}
      >
        <p>{words.removeAbout}</p>
      </Confirm>
    </li>
  );
}
