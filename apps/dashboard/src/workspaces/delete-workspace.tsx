import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Section } from "../ui/page.tsx";
import { useApi } from "./me.tsx";
import { words } from "./texts.ts";

/** Erases the workspace and all in it, once its name is typed. */
export function DeleteWorkspace({ name }: { name: string }) {
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={words.dangerZone} about={words.dangerAbout}>
      <Button tone="danger" onClick={() => setOpen(true)}>
        {words.deleteWorkspace}
      </Button>
      <Confirm
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={words.deleteTitle(name)}
        act={words.deleteWorkspace}
        name={name}
        onConfirm={async () => {
          await api.workspace.delete({ confirmName: name });
          await navigate({ to: "/workspaces" });
          queries.clear();
        }}
      >
        <p>{words.deleteWarning}</p>
      </Confirm>
    </Section>
  );
}
