import type { Lead } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Ellipsis, Trash2 } from "lucide-react";
import { useState } from "react";
import { Badge } from "../ui/badge.tsx";
import { IconButton } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { Cell, Table } from "../ui/table.tsx";
import { Ago } from "../ui/time.tsx";
import { say } from "../ui/toast.tsx";
import { useApi, useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { words } from "./texts.ts";

export function LeadsTable({ leads }: { leads: readonly Lead[] }) {
  const api = useApi();
  const queries = useQueryClient();
  const workspaceId = useWorkspaceId();
  const mayErase = useMay("leads:erase");
  const [going, setGoing] = useState<Lead | null>(null);

  async function erase(lead: Lead) {
    await api.leads.erase({ leadId: lead.id });
    await queries.invalidateQueries({ queryKey: [workspaceId, "leads"] });
    say(words.erased);
  }
  return (
    <>
      <Table
        label={words.title}
        head={[
          words.name,
          words.email,
          words.phone,
          words.origin,
          words.captured,
          words.conversation,
          ...(mayErase
            ? [
                <span key="acts" className="sr-only">
                  {words.acts}
                </span>,
              ]
            : []),
        ]}
      >
        {leads.map((lead) => (
          <tr key={lead.id} className="hover:bg-hover">
            <Cell>
              {lead.name ?? words.unknown}
              {lead.note !== null && <span className="block max-w-xs truncate text-muted">{lead.note}</span>}
            </Cell>
            <Cell>
              {lead.email === null ? words.unknown : <a href={`mailto:${lead.email}`}>{lead.email}</a>}
            </Cell>
            <Cell>
              {lead.phone === null ? words.unknown : <a href={`tel:${lead.phone}`}>{lead.phone}</a>}
            </Cell>
            <Cell>
              <Badge>{words[lead.origin]}</Badge>
              {lead.apiKeyId !== null && (
                <span className="block font-mono text-xs text-muted">
                  {words.byKey(lead.apiKeyId.slice(-6))}
                </span>
              )}
            </Cell>
            <Cell className="whitespace-nowrap">
              <Ago at={lead.capturedAt} />
            </Cell>
            <Cell>
              <Link
                to="/w/$workspaceId/inbox/$conversationId"
                params={{ workspaceId, conversationId: lead.conversationId }}
                className="font-medium text-accent hover:underline"
              >
                {words.open}
              </Link>
            </Cell>
            {mayErase && (
              <Cell>
                <Menu trigger={<IconButton label={words.acts} icon={<Ellipsis size={16} />} size="small" />}>
                  <MenuItem isDangerous icon={<Trash2 size={16} />} onSelect={() => setGoing(lead)}>
                    {words.erase}
                  </MenuItem>
                </Menu>
              </Cell>
            )}
          </tr>
        ))}
      </Table>
      {going !== null && (
        <Confirm
          isOpen
          onClose={() => setGoing(null)}
          title={words.eraseTitle}
          act={words.erase}
          onConfirm={() => erase(going)}
        >
          <p>{words.eraseAbout}</p>
        </Confirm>
      )}
    </>
  );
}
