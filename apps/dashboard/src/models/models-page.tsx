import type { Model } from "@nebulahex/sdk";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Page, Section } from "../ui/page.tsx";
import { Loaded } from "../ui/states.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { ModelDialog } from "./model-dialog.tsx";
import { ModelRow } from "./model-row.tsx";
import { modelsQuery } from "./queries.ts";
import { words } from "./texts.ts";
import { useOrder } from "./use-order.ts";
import type { Purpose } from "./vendors.ts";

/** The models that write answers, in their order, and those that find what answers are written from. */
export function ModelsPage() {
  const query = useQuery(modelsQuery(useWorkspaceId()));
  return (
    <Page title={words.models} about={words.about}>
      <Loaded query={query}>
        {(models) => (
          <>
            <Models purpose="write" models={models} />
            <Models purpose="search" models={models} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Models({ purpose, models }: { purpose: Purpose; models: readonly Model[] }) {
  const [isAdding, setAdding] = useState(false);
  const { ordered, move, told } = useOrder(models.filter((model) => model.purpose === purpose));
  return (
    <Section
      title={words[purpose]}
      about={words[`${purpose}About`]}
      actions={
        <Button icon={<Plus size={16} />} onClick={() => setAdding(true)}>
          {words[`${purpose}Add`]}
        </Button>
      }
    >
      {ordered.length === 0 ? (
        <p className="rounded-md border border-line px-3 py-4 text-muted">{words[`${purpose}None`]}</p>
      ) : (
        <ol className="grid gap-2">
          {ordered.map((model, place) => (
            <ModelRow key={model.id} model={model} place={place} of={ordered.length} onMove={move} />
          ))}
        </ol>
      )}
      <p aria-live="polite" className="sr-only">
        {told}
      </p>
      <ModelDialog purpose={purpose} isOpen={isAdding} onClose={() => setAdding(false)} />
    </Section>
  );
}
