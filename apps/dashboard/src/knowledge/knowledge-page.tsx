import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { FileUp, Globe, Link2, MessagesSquare, Plus, Type } from "lucide-react";
import { useEffect, useState } from "react";
import { useBotId } from "../bots/bot.ts";
import { botQuery } from "../bots/queries.ts";
import { Button } from "../ui/button.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { Section } from "../ui/page.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import { useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { AddSource } from "./add-source.tsx";
import { DropFiles } from "./drop-files.tsx";
import { isBeingRead, sourcesQuery } from "./queries.ts";
import { SourceDetails } from "./source-details.tsx";
import { SourceRow } from "./source-row.tsx";
import { words } from "./texts.ts";
import type { Way } from "./ways.ts";

/** What a bot knows, how far it is read, and the ways to give it more. */
export function KnowledgePage() {
  const workspaceId = useWorkspaceId();
  const botId = useBotId();
  const query = useQuery(sourcesQuery(workspaceId, botId));
  const { add, source: openId } = useSearch({ from: "/w/$workspaceId/bots/$botId/knowledge" });
  const navigate = useNavigate({ from: "/w/$workspaceId/bots/$botId/knowledge" });
  const [dropped, setDropped] = useState<readonly File[]>([]);
  const mayWrite = useMay("knowledge:write");
  const open = (way: Way) => void navigate({ search: { add: way } });
  const close = () => {
    setDropped([]);
    void navigate({ search: {} });
  };
  useCountsWhenRead(query.data?.filter(isBeingRead).length ?? 0);

  const list = (
    <Section
      title={words.knowledge}
      about={words.knowledgeAbout}
      actions={mayWrite && <Add onChoose={open} />}
    >
      <Loaded query={query}>
        {(sources) =>
          sources.length === 0 ? (
            <Empty title={words.nothing} action={mayWrite && <Add onChoose={open} />}>
              {words.nothingAbout}
            </Empty>
          ) : (
            <ul className="divide-y divide-line rounded-md border border-line">
              {sources.map((source) => (
                <SourceRow key={source.id} source={source} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
  const opened = query.data?.find(({ id }) => id === openId);
  if (!mayWrite)
    return (
      <>
        {list}
        {opened && <SourceDetails source={opened} onClose={close} />}
      </>
    );
  return (
    <DropFiles
      onDrop={(files) => {
        setDropped(files);
        open("file");
      }}
    >
      {list}
      {opened && <SourceDetails source={opened} onClose={close} />}
      {add !== undefined && <AddSource botId={botId} way={add} files={dropped} onClose={close} />}
    </DropFiles>
  );
}

/** The bot's own counts change when a reading ends. */
function useCountsWhenRead(reading: number) {
  const workspaceId = useWorkspaceId();
  const botId = useBotId();
  const queries = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the number's change that counts.
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: botQuery(workspaceId, botId).queryKey });
  }, [reading]);
}

function Add({ onChoose }: { onChoose: (way: Way) => void }) {
  const ways = [
    ["text", words.text, <Type key="text" size={16} />],
    ["qa", words.pairs, <MessagesSquare key="qa" size={16} />],
    ["file", words.file, <FileUp key="file" size={16} />],
    ["page", words.page, <Link2 key="page" size={16} />],
    ["site", words.site, <Globe key="site" size={16} />],
  ] as const;
  return (
    <Menu
      trigger={
        <Button tone="primary" icon={<Plus size={16} />}>
          {words.add}
        </Button>
      }
    >
      {ways.map(([way, label, icon]) => (
        <MenuItem key={way} icon={icon} onSelect={() => onChoose(way)}>
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
