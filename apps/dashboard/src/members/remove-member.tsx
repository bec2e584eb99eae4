import type { Member } from "@nebulahex/sdk";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ago } from "../language/format.ts";
import { Confirm } from "../ui/confirm.tsx";
import { Select } from "../ui/select.tsx";
import { say } from "../ui/toast.tsx";
import { useApi, useMe, useWorkspaceId } from "../workspaces/me.tsx";
import { words } from "./texts.ts";

type Props = { of: Member; members: readonly Member[]; isOpen: boolean; onClose: () => void };

/** Asks before a member goes: which keys stop, or who gets them instead. */
export function RemoveMember({ of, members, isOpen, onClose }: Props) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const [heir, setHeir] = useState(stop);
  return (
    <Confirm
      isOpen={isOpen}
      onClose={onClose}
      title={words.removeTitle(of.name)}
      act={words.remove}
      name={of.name}
      onConfirm={async () => {
        await api.members.remove({ memberId: of.id, ...(heir !== stop && { reissueKeysTo: heir }) });
        await queries.invalidateQueries({ queryKey: [workspaceId] });
        say(words.removed(of.name));
      }}
    >
      <p>{words.removeAbout(of.name)}</p>
      <Keys of={of} members={members} heir={heir} onHeir={setHeir} />
    </Confirm>
  );
}

const stop = "stop";

type KeysProps = Pick<Props, "of" | "members"> & { heir: string; onHeir: (heir: string) => void };

function Keys({ of, members, heir, onHeir }: KeysProps) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const me = useMe().member;
  const { data } = useQuery({
    queryKey: [workspaceId, "members", of.id],
    queryFn: ({ signal }) => api.members.get({ memberId: of.id }, { signal }),
  });
  const keys = data?.keys ?? [];
  if (data === undefined || data.keys === null) return null;
  if (keys.length === 0) return <p>{words.keysNone}</p>;
  const heirs = members.filter(({ id, role }) => id !== of.id && (role !== "owner" || me.role === "owner"));
  return (
    <>
      <p className="text-ink">{words.keysOf(keys.length)}</p>
      <ul className="list-inside list-disc">
        {keys.map(({ id, name, last4, lastUsedAt }) => (
          <li key={id}>
            {name} <span className="font-mono text-sm">…{last4}</span>
            {lastUsedAt !== null && ` · ${ago(lastUsedAt)}`}
          </li>
        ))}
      </ul>
      <Select
        label={words.keysWhat}
        value={heir}
        onChange={onHeir}
        options={[
          { value: stop, label: words.keysStop },
          ...heirs.map(({ id, name }) => ({ value: id, label: words.keysGoOn(name) })),
        ]}
      />
    </>
  );
}
