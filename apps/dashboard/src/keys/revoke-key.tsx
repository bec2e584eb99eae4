import type { Key } from "@nebulahex/sdk";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ago } from "../language/format.ts";
import { Confirm } from "../ui/confirm.tsx";
import { say } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { keysKey, latestActivityQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** Asks before a key stops for ever; where it was used, the name has to be typed. */
export function RevokeKey({ of, isOpen, onClose }: { of: Key; isOpen: boolean; onClose: () => void }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  return (
    <Confirm
      isOpen={isOpen}
      onClose={onClose}
      title={words.revokeTitle(of.name)}
      act={words.revoke}
      {...(of.lastUsedAt === null ? {} : { name: of.name })}
      onConfirm={async () => {
        await api.keys.revoke({ keyId: of.id });
        await queries.invalidateQueries({ queryKey: keysKey(workspaceId) });
        say(words.revokedNow);
      }}
    >
      <WhatStops of={of} />
    </Confirm>
  );
}

function WhatStops({ of }: { of: Key }) {
  const { data } = useQuery(latestActivityQuery(useWorkspaceId(), of.id));
  const messages = data?.activity.filter(({ kind }) => kind === "message").length ?? 0;
  const leads = data?.activity.filter(({ kind }) => kind === "lead").length ?? 0;
  return (
    <>
      <p>{words.revokeAbout(of.last4)}</p>
      <p className="text-ink">
        {of.lastUsedAt === null ? words.revokeUnused : words.revokeUsed(ago(of.lastUsedAt))}{" "}
        {messages + leads > 0 && words.revokeWrote(messages, leads)}
      </p>
    </>
  );
}
