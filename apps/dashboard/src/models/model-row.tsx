import type { Model } from "@nebulahex/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { GripVertical, MoreHorizontal, Pencil, Trash2 } from "lucide-react";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { milliseconds } from "../language/format.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import { Confirm } from "../ui/confirm.tsx";
import { wordsOf } from "../ui/form.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { Note } from "../ui/note.tsx";
import { Progress } from "../ui/progress.tsx";
import { Switch } from "../ui/switch.tsx";
import { say, sayFailed } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { ModelDialog } from "./model-dialog.tsx";
import { modelsQuery } from "./queries.ts";
import { words } from "./texts.ts";
import { vendors } from "./vendors.ts";

type RowProps = { model: Model; place: number; of: number; onMove: (from: number, to: number) => void };

/** What is dragged lies here: browsers do not tell it while it hovers. */
const dragged = { from: -1, purpose: "" };

export function ModelRow({ model, place, of, onMove }: RowProps) {
  const [isOver, setOver] = useState(false);
  const takes = () => dragged.purpose === model.purpose && dragged.from !== place;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (takes()) onMove(dragged.from, place);
  };
  return (
    <li
      draggable
      onDragStart={() => Object.assign(dragged, { from: place, purpose: model.purpose })}
      onDragOver={(event) => {
        if (!takes()) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classes(
        "grid gap-2 rounded-md border bg-raised p-3",
        isOver ? "border-accent" : "border-line",
      )}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Handle model={model} place={place} of={of} onMove={onMove} />
        <div className="min-w-0 grow">
          <p className="font-medium break-words">{model.model}</p>
          <p className="text-sm text-muted">
            {[vendors[model.vendor].name, model.baseUrl, model.keyLast4 && words.keyEnds(model.keyLast4)]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
        <Acts model={model} />
      </div>
      {model.lastError !== null && model.isActive && <Note tone="bad">{words.failing(model.lastError)}</Note>}
      {model.progress !== null && model.progress.doneCount < model.progress.textCount && (
        <Progress
          label={words.reading(model.progress.doneCount, model.progress.textCount)}
          done={model.progress.doneCount}
          total={model.progress.textCount}
        />
      )}
    </li>
  );
}

/** Dragged with the mouse, or moved with the arrow keys. */
function Handle({ model, place, of, onMove }: RowProps) {
  if (of < 2) return <span className="w-5 text-center text-muted">{place + 1}</span>;
  const press = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(place, place + step);
  };
  return (
    <button
      type="button"
      onKeyDown={press}
      aria-label={words.move(model.model, place + 1, of)}
      title={words.moveHint}
      className="flex cursor-grab items-center rounded-md py-1 text-muted hover:bg-hover"
    >
      <GripVertical size={16} />
      <span className="w-4">{place + 1}</span>
    </button>
  );
}

function Acts({ model }: { model: Model }) {
  const api = useApi();
  const queries = useQueryClient();
  const { queryKey } = modelsQuery(useWorkspaceId());
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const close = () => setOpen(null);
  const again = () => queries.invalidateQueries({ queryKey });
  const switching = useMutation({
    mutationFn: (isActive: boolean) => api.models.update({ modelId: model.id, isActive }),
    onMutate: (isActive) =>
      void queries.setQueryData(queryKey, (all) =>
        all?.map((each) => (each.id === model.id ? { ...each, isActive } : each)),
      ),
    onError: sayFailed,
    onSettled: again,
  });
  return (
    <>
      <Try model={model} />
      <Switch
        isOn={model.isActive}
        onChange={(isOn) => switching.mutate(isOn)}
        label={words.isActive(model.model)}
      />
      <Menu
        trigger={
          <IconButton label={words.acts(model.model)} icon={<MoreHorizontal size={16} />} size="small" />
        }
      >
        <MenuItem icon={<Pencil size={16} />} onSelect={() => setOpen("edit")}>
          {words.edit}
        </MenuItem>
        <MenuItem icon={<Trash2 size={16} />} isDangerous onSelect={() => setOpen("remove")}>
          {words.remove}
        </MenuItem>
      </Menu>
      <ModelDialog purpose={model.purpose} model={model} isOpen={open === "edit"} onClose={close} />
      <Confirm
        isOpen={open === "remove"}
        onClose={close}
        title={words.removeTitle(model.model)}
        act={words.remove}
        onConfirm={async () => {
          await api.models.delete({ modelId: model.id });
          await again();
          say(words.removed);
        }}
      >
        <p>{words[`${model.purpose}Gone`]}</p>
      </Confirm>
    </>
  );
}

function Try({ model }: { model: Model }) {
  const api = useApi();
  const queries = useQueryClient();
  const { queryKey } = modelsQuery(useWorkspaceId());
  const trying = useMutation({
    mutationFn: () => api.models.try({ modelId: model.id }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  const { data, error } = trying;
  return (
    <>
      <span role="status" className={classes("text-sm", data?.ok === true ? "text-good" : "text-bad")}>
        {data?.ok === true && words.answered(milliseconds(data.durationMs))}
        {data?.ok === false && model.lastError !== data.detail && data.detail}
        {error !== null && wordsOf(error)}
      </span>
      <Button size="small" isBusy={trying.isPending} onClick={() => trying.mutate()}>
        {words.try}
      </Button>
    </>
  );
}
