import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { Mark } from "../ui/mark.tsx";
import { useTitle } from "../ui/page.tsx";
import { Loaded } from "../ui/states.tsx";
import { words } from "./texts.ts";
import { workspacesQuery } from "./workspaces.ts";

/** The person's workspaces, and the way to one more. */
export function WorkspacesPage() {
  useTitle(words.choose);
  const query = useQuery(workspacesQuery);
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <main className="mx-auto grid max-w-sm gap-6 px-4 py-[12vh]">
      <Mark size={40} />
      <Loaded query={query}>
        {({ workspaces }) =>
          workspaces.length > 0 && (
            <section className="grid gap-2">
              <h1 className="text-xl font-semibold">{words.choose}</h1>
              {workspaces.map(({ id, name }) => (
                <Link
                  key={id}
                  to="/w/$workspaceId"
                  params={{ workspaceId: id }}
                  className="rounded-md border border-line px-3 py-2 font-medium hover:bg-hover"
                >
                  {name}
                </Link>
              ))}
            </section>
          )
        }
      </Loaded>
      <section className="grid gap-3">
        <h2 className="text-lg font-semibold">{words.make}</h2>
        <Form
          onSend={({ name = "" }) => api().workspaces.create({ name })}
          onDone={async ({ id }) => {
            await queries.invalidateQueries({ queryKey: workspacesQuery.queryKey });
            await navigate({ to: "/w/$workspaceId", params: { workspaceId: id } });
          }}
        >
          {({ errors, isSending }) => (
            <>
              <Field label={words.name} name="name" hint={words.nameHint} error={errors.name}>
                <Input autoComplete="organization" />
              </Field>
              <Button type="submit" tone="primary" isBusy={isSending}>
                {words.make}
              </Button>
            </>
          )}
        </Form>
      </section>
    </main>
  );
}
