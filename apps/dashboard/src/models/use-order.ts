import type { Model } from "@nebulahex/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sayFailed } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { modelsQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** Puts models in another order, at once in sight, and back where the server refuses. */
export function useOrder(models: readonly Model[]) {
  const api = useApi();
  const queries = useQueryClient();
  const { queryKey } = modelsQuery(useWorkspaceId());
  const [told, setTold] = useState("");
  const ordered = models.toSorted((one, other) => one.position - other.position);
  const moving = useMutation({
    mutationFn: async (wanted: readonly Model[]) => {
      const displaced = wanted.filter(
        ({ id, position }) => models.find((each) => each.id === id)?.position !== position,
      );
      await Promise.all(displaced.map(({ id, position }) => api.models.update({ modelId: id, position })));
    },
    onMutate: async (wanted) => {
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, (all) =>
        all?.map((model) => wanted.find(({ id }) => id === model.id) ?? model),
      );
    },
    onError: sayFailed,
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  const move = (from: number, to: number) => {
    const moved = ordered[from];
    if (moved === undefined || from === to || to < 0 || to >= ordered.length || moving.isPending) return;
    const wanted = ordered.toSpliced(from, 1).toSpliced(to, 0, moved);
    moving.mutate(wanted.map((model, position) => ({ ...model, position })));
    setTold(words.moved(moved.model, to + 1, ordered.length));
  };
  return { ordered, move, told };
}
