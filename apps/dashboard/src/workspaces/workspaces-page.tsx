import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { api } from "../api.ts";
import { Outside } from "../identity/outside.tsx";
import { SignedInAs } from "../identity/signed-in-as.tsx";
import { Button } from "../ui/button.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { Loaded } from "../ui/states.tsx";
import { words } from "./texts.ts";
import { workspacesQuery } from "./workspaces.ts";

/** The person's workspaces, and the way to one more. */
export function WorkspacesPage() {
  const query = useQuery(workspacesQuery);
  const hasNone = query.data?.workspaces.length === 0;
  return (
    <Outside
      title={hasNone ? words.makeFirst : words.choose}
      about={hasNone ? words.makeFirstAbout : undefined}
      foot={<SignedInAs />}
    >
      <Loaded query={query}>
        {({ workspaces }) => (
          <>
            {workspaces.length > 0 && (
              <nav aria-label={words.choose} className="grid gap-2">
                {workspaces.map(({ id, name }) => (
                  <Link
                    key={id}
                    to="/w/$workspaceId"
                    params={{ workspaceId: id }}
                    className="flex items-center justify-between gap-2 rounded-md border border-line px-3 py-2 font-medium hover:bg-hover"
                  >
                    <span className="min-w-0 break-words">{name}</span>
                    <ChevronRight
                      size={16}
                      className="shrink-0 text-muted rtl:-scale-x-100"
                      aria-hidden="true"
                    />
                  </Link>
                ))}
              </nav>
            )}
            <section className="grid gap-3">
              {workspaces.length > 0 && <h2 className="text-lg font-semibold">{words.make}</h2>}
              <MakeWorkspace isOnly={workspaces.length === 0} />
            </section>
          </>
        )}
      </Loaded>
    </Outside>
  );
}

function MakeWorkspace({ isOnly }: { isOnly: boolean }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <Form
      onSend={({ name = "" }) => api().workspaces.create({ name })}
      onDone={async ({ id }) => {
        await queries.invalidateQueries({ queryKey: workspacesQuery.queryKey });
        await navigate({ to: "/w/$workspaceId/start", params: { workspaceId: id } });
      }}
    >
      {({ errors, isSending }) => (
        <>
          <Field label={words.name} name="name" hint={words.nameHint} error={errors.name}>
            <Input autoComplete="organization" autoFocus={isOnly} required />
          </Field>
          <Button type="submit" tone={isOnly ? "primary" : "plain"} isBusy={isSending} className="h-9">
            {words.make}
          </Button>
        </>
      )}
    </Form>
  );
}
