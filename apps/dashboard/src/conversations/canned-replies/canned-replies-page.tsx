import type { CannedReply } from "@nebulahex/sdk";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "../../ui/button.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { Page } from "../../ui/page.tsx";
import { Empty, Loaded } from "../../ui/states.tsx";
import { Cell, Table } from "../../ui/table.tsx";
import { say } from "../../ui/toast.tsx";
import { useApi, useMay, useWorkspaceId } from "../../workspaces/me.tsx";
import { cannedRepliesQuery } from "../queries.ts";
import { EditCannedReply } from "./edit-canned-reply.tsx";
import { words } from "./texts.ts";

/** The texts that the team keeps for its replies. */
export function CannedRepliesPage() {
  const workspaceId = useWorkspaceId();
  const mayWrite = useMay("conversations:write");
  const query = useQuery(cannedRepliesQuery(workspaceId));
  const [edited, setEdited] = useState<CannedReply | "new" | null>(null);
  const add = mayWrite && (
    <Button tone="primary" icon={<Plus size={16} />} onClick={() => setEdited("new")}>
      {words.add}
    </Button>
  );
  return (
    <Page title={words.title} about={words.about} actions={add}>
      <Loaded query={query}>
        {(replies) =>
          replies.length === 0 ? (
            <Empty title={words.none}>{words.noneAbout}</Empty>
          ) : (
            <Table
              label={words.title}
              head={[words.shortcut, words.text, ...(mayWrite ? [<Acts key="acts" />] : [])]}
            >
              {replies.map((reply) => (
                <tr key={reply.id}>
                  <Cell className="font-medium whitespace-nowrap">/{reply.shortcut}</Cell>
                  <Cell className="max-w-md">
                    <span className="line-clamp-2 whitespace-pre-wrap">{reply.text}</span>
                  </Cell>
                  {mayWrite && <RowActs reply={reply} onEdit={() => setEdited(reply)} />}
                </tr>
              ))}
            </Table>
          )
        }
      </Loaded>
      <EditCannedReply edited={edited} onClose={() => setEdited(null)} />
    </Page>
  );
}

function Acts() {
  return <span className="sr-only">{words.acts}</span>;
}

function RowActs({ reply, onEdit }: { reply: CannedReply; onEdit: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const workspaceId = useWorkspaceId();
  const [isAsked, setAsked] = useState(false);
  const { id: cannedReplyId, shortcut } = reply;

  async function remove() {
    await api.cannedReplies.delete({ cannedReplyId });
    await queries.invalidateQueries({ queryKey: cannedRepliesQuery(workspaceId).queryKey });
    say(words.deleted);
  }
  return (
    <Cell className="text-end whitespace-nowrap">
      <IconButton
        size="small"
        label={`${words.edit}: /${shortcut}`}
        icon={<Pencil size={14} />}
        onClick={onEdit}
      />
      <IconButton
        size="small"
        label={`${words.delete}: /${shortcut}`}
        icon={<Trash2 size={14} />}
        onClick={() => setAsked(true)}
      />
      <Confirm
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={words.deleteTitle(shortcut)}
        act={words.delete}
        onConfirm={remove}
      >
        {words.deleteAbout}
      </Confirm>
    </Cell>
  );
}
