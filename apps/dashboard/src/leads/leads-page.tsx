import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Download } from "lucide-react";
import { useCallback } from "react";
import { ChooseBot } from "../bots/choose-bot.tsx";
import { Button } from "../ui/button.tsx";
import { download } from "../ui/download.ts";
import { inputClass } from "../ui/field.tsx";
import { Page } from "../ui/page.tsx";
import { SearchInput } from "../ui/search-input.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import { words as ui } from "../ui/texts.ts";
import { sayFailed } from "../ui/toast.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { LeadsTable } from "./leads-table.tsx";
import { fetchLeadsAsCsv, type LeadFilters, leadsQuery } from "./queries.ts";
import { words } from "./texts.ts";

export function LeadsPage() {
  const workspaceId = useWorkspaceId();
  const filters = useSearch({ from: "/w/$workspaceId/leads" });
  const navigate = useNavigate({ from: "/w/$workspaceId/leads" });
  const query = useInfiniteQuery(leadsQuery(workspaceId, filters));
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  const downloading = useMutation({
    mutationFn: () => fetchLeadsAsCsv(workspaceId, filters),
    onSuccess: (content) => download("leads.csv", content),
    onError: sayFailed,
  });
  const none = isFiltered ? (
    <Empty
      title={words.noneFound}
      action={<Button onClick={() => void navigate({ search: {} })}>{words.clear}</Button>}
    >
      {words.noneFoundAbout}
    </Empty>
  ) : (
    <Empty title={words.empty}>{words.emptyAbout}</Empty>
  );

  return (
    <Page
      title={words.title}
      about={words.about}
      actions={
        <Button
          icon={<Download size={14} />}
          isBusy={downloading.isPending}
          onClick={() => downloading.mutate()}
        >
          {words.csv}
        </Button>
      }
    >
      <Filters filters={filters} />
      <Loaded query={query}>
        {({ pages }) => {
          const leads = pages.flatMap((page) => page.leads);
          if (leads.length === 0) return none;
          return (
            <>
              <LeadsTable leads={leads} />
              {query.hasNextPage && (
                <div className="mt-4 text-center">
                  <Button isBusy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {ui.more}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Filters({ filters }: { filters: LeadFilters }) {
  const navigate = useNavigate({ from: "/w/$workspaceId/leads" });
  const change = useCallback(
    (changed: LeadFilters) =>
      void navigate({ search: (search) => ({ ...search, ...changed }), replace: true }),
    [navigate],
  );
  const search = useCallback((q: string) => change({ q: q.trim() === "" ? undefined : q.trim() }), [change]);
  const day = (name: "from" | "to") => (
    <label className="flex items-center gap-2 text-sm text-muted">
      {words[name]}
      <input
        type="date"
        value={filters[name] ?? ""}
        onChange={(event) => change({ [name]: event.currentTarget.value || undefined })}
        className={`${inputClass} w-auto`}
      />
    </label>
  );
  return (
    <search className="mb-4 flex flex-wrap items-center gap-3">
      <div className="w-72 max-sm:w-full">
        <SearchInput label={words.search} value={filters.q ?? ""} onChange={search} />
      </div>
      <ChooseBot botId={filters.botId} onChange={(botId) => change({ botId })} />
      {day("from")}
      {day("to")}
    </search>
  );
}
