import type { Permission, Role } from "@nebulahex/contract/permissions";
import { groupPermissions, permissionWords, roleHas } from "../members/permissions.ts";
import { words as members } from "../members/texts.ts";
import { Tick, Ticks } from "../ui/tick.tsx";
import { useMe } from "../workspaces/me.tsx";
import { words } from "./texts.ts";

export type AccessChoice = { kind: "all" | "some"; scopes: readonly Permission[] };

/** The scopes that were chosen and that the role has; undefined where there are none. */
export function scopesOf({ kind, scopes }: AccessChoice, role: Role): Permission[] | undefined {
  const allowed = scopes.filter((scope) => roleHas(role, scope));
  return kind === "all" || allowed.length === 0 ? undefined : allowed;
}

type AccessProps = {
  /** Whom the key is issued to. */
  of: { name: string; role: Role };
  value: AccessChoice;
  onChange: (value: AccessChoice) => void;
};

/** All that the member may do, or some of it, explained. */
export function Access({ of, value, onChange }: AccessProps) {
  const { permissions } = useMe();
  const groups = groupPermissions((each) => roleHas(of.role, each) && permissions.includes(each));
  const tick = (permission: Permission, isChosen: boolean) =>
    onChange({
      kind: "some",
      scopes: [...value.scopes.filter((scope) => scope !== permission), ...(isChosen ? [permission] : [])],
    });
  return (
    <Ticks label={words.access}>
      <Tick
        kind="radio"
        name="access"
        value="all"
        isChosen={value.kind === "all"}
        onChange={() => onChange({ ...value, kind: "all" })}
        label={words.accessAll(of.name)}
        about={words.accessAllAbout}
      />
      <Tick
        kind="radio"
        name="access"
        value="some"
        isChosen={value.kind === "some"}
        onChange={() => onChange({ ...value, kind: "some" })}
        label={words.accessSome}
        about={words.accessSomeAbout}
      />
      {value.kind === "some" && (
        <div className="grid gap-4 rounded-md border border-line p-4 sm:grid-cols-2">
          {groups.map(({ group, permissions: ofGroup }) => (
            <Ticks key={group} label={members[group]}>
              {ofGroup.map((permission) => (
                <Tick
                  key={permission}
                  kind="checkbox"
                  name="scopes"
                  value={permission}
                  isChosen={value.scopes.includes(permission)}
                  onChange={(isChosen) => tick(permission, isChosen)}
                  label={permissionWords(permission)}
                  about={<code className="font-mono text-xs">{permission}</code>}
                />
              ))}
            </Ticks>
          ))}
        </div>
      )}
    </Ticks>
  );
}
