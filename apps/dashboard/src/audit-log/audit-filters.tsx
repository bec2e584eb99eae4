import { useQuery } from "@tanstack/react-query";
import { membersQuery } from "../members/queries.ts";
import { Button } from "../ui/button.tsx";
import { inputClass } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { auditActions } from "./actions.ts";
import { type AuditSearch, readAuditSearch } from "./audit-search.ts";
import { words } from "./texts.ts";

type Props = { search: AuditSearch; onSearch: (search: AuditSearch) => void };

const any = "any";

export function AuditFilters({ search, onSearch }: Props) {
  const { data: members = [] } = useQuery(membersQuery(useWorkspaceId()));
  const change = (name: keyof AuditSearch, value: string) =>
    onSearch(readAuditSearch({ ...search, [name]: value === any || value === "" ? undefined : value }));
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2 text-sm">
      <div className="w-52">
        <Select
          label={words.act}
          value={search.action ?? any}
          onChange={(value) => change("action", value)}
          options={[
            { value: any, label: words.anyAct },
            ...auditActions().map((value) => ({ value, label: words[value] })),
          ]}
        />
      </div>
      <div className="w-44">
        <Select
          label={words.member}
          value={search.memberId ?? any}
          onChange={(value) => change("memberId", value)}
          options={[
            { value: any, label: words.anybody },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      {(["from", "to"] as const).map((end) => (
        <label key={end} className="flex items-center gap-1.5 text-muted">
          {end === "from" ? words.fromDay : words.toDay}
          <input
            type="date"
            className={`${inputClass} w-auto`}
            value={search[end] ?? ""}
            onChange={({ currentTarget: { value } }) => change(end, value)}
          />
        </label>
      ))}
      {Object.keys(search).length > 0 && (
        <Button tone="quiet" size="small" onClick={() => onSearch({})}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}
