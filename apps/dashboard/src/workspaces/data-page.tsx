import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { fetchLeadsAsCsv } from "../leads/queries.ts";
import { Button } from "../ui/button.tsx";
import { download } from "../ui/download.ts";
import { linkClass, Page, Section } from "../ui/page.tsx";
import { sayFailed } from "../ui/toast.tsx";
import { useMay, useWorkspaceId } from "./me.tsx";
import { words } from "./texts.ts";

/** Where to take data along, and where it is erased. */
export function DataPage() {
  const workspaceId = useWorkspaceId();
  const params = { workspaceId };
  const mayErase = useMay("conversations:erase");
  const mayDelete = useMay("workspace:own");
  return (
    <Page title={words.data} about={words.dataAbout}>
      <Section title={words.exporting}>
        <Rows>
          <Row about={words.leadsCsvAbout} act={<LeadsCsv />}>
            {words.leadsCsv}
          </Row>
          <Row
            about={words.figuresCsvAbout}
            act={
              <Link to="/w/$workspaceId/analytics" params={params} className={linkClass}>
                {words.toAnalytics}
              </Link>
            }
          >
            {words.figuresCsv}
          </Row>
          <Row
            about={words.overApiAbout}
            act={
              <Link to="/w/$workspaceId/developers" params={params} className={linkClass}>
                {words.toDevelopers}
              </Link>
            }
          >
            {words.overApi}
          </Row>
        </Rows>
      </Section>
      <Section title={words.erasing} {...(!mayErase && { about: words.eraseAsk })}>
        <Rows>
          <Row
            about={words.eraseConversationAbout}
            act={
              <Link to="/w/$workspaceId/inbox" params={params} className={linkClass}>
                {words.toInbox}
              </Link>
            }
          >
            {words.eraseConversation}
          </Row>
          <Row
            about={words.eraseLeadAbout}
            act={
              <Link to="/w/$workspaceId/leads" params={params} className={linkClass}>
                {words.toLeads}
              </Link>
            }
          >
            {words.eraseLead}
          </Row>
          <Row
            about={words.retentionAbout}
            act={
              <Link to="/w/$workspaceId/settings/workspace" params={params} className={linkClass}>
                {words.toWorkspace}
              </Link>
            }
          >
            {words.retention}
          </Row>
          {mayDelete && (
            <Row
              about={words.dangerAbout}
              act={
                <Link to="/w/$workspaceId/settings/workspace" params={params} className={linkClass}>
                  {words.toWorkspace}
                </Link>
              }
            >
              {words.dangerZone}
            </Row>
          )}
        </Rows>
      </Section>
    </Page>
  );
}

function LeadsCsv() {
  const workspaceId = useWorkspaceId();
  const fetching = useMutation({
    mutationFn: () => fetchLeadsAsCsv(workspaceId, {}),
    onSuccess: (content) => download("leads.csv", content),
    onError: sayFailed,
  });
  return (
    <Button icon={<Download size={14} />} isBusy={fetching.isPending} onClick={() => fetching.mutate()}>
      {words.downloadCsv}
    </Button>
  );
}

function Rows({ children }: { children: ReactNode }) {
  return <ul className="divide-y divide-line rounded-md border border-line">{children}</ul>;
}

function Row({ children, about, act }: { children: ReactNode; about: string; act: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 sm:max-w-lg">
        <h3 className="font-medium">{children}</h3>
        <p className="text-sm text-muted">{about}</p>
      </div>
      {act}
    </li>
  );
}
