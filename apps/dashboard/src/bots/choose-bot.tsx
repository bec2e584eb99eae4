import { useQuery } from "@tanstack/react-query";
import { Select } from "../ui/select.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { botsQuery } from "./queries.ts";
import { words } from "./texts.ts";

const all = "all";

type ChooseBotProps = { botId: string | undefined; onChange: (botId: string | undefined) => void };

/** All bots, or one of them, for pages that tell of several. */
export function ChooseBot({ botId, onChange }: ChooseBotProps) {
  const { data } = useQuery(botsQuery(useWorkspaceId()));
  const bots = (data?.bots ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="w-44">
      <Select
        label={words.bot}
        value={botId ?? all}
        onChange={(chosen) => onChange(chosen === all ? undefined : chosen)}
        options={[{ value: all, label: words.allBots }, ...bots]}
      />
    </div>
  );
}
