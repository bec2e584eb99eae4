import { roles } from "@nebulahex/contract/permissions";
import { Check, Minus } from "lucide-react";
import { Section } from "../ui/page.tsx";
import { Cell, Table } from "../ui/table.tsx";
import { groupPermissions, permissionWords, roleHas } from "./permissions.ts";
import { words } from "./texts.ts";

/** What each role may do, from the table that the server reads too. */
export function RoleTable() {
  return (
    <Section title={words.roles} about={words.rolesAbout}>
      <Table label={words.roles} head={[words.right, ...roles.map((role) => words[role])]}>
        {groupPermissions(() => true).map(({ group, permissions }) => [
          <tr key={group}>
            <th
              scope="colgroup"
              colSpan={roles.length + 1}
              className="bg-sunken px-3 py-1.5 text-start font-medium"
            >
              {words[group]}
            </th>
          </tr>,
          ...permissions.map((permission) => (
            <tr key={permission}>
              <th scope="row" className="px-3 py-1.5 text-start font-normal">
                {permissionWords(permission)}
              </th>
              {roles.map((role) => (
                <Cell key={role}>
                  {roleHas(role, permission) ? (
                    <Check size={16} role="img" aria-label={words.has} className="text-good" />
                  ) : (
                    <Minus size={16} role="img" aria-label={words.hasNot} className="text-muted" />
                  )}
                </Cell>
              ))}
            </tr>
          )),
        ])}
      </Table>
    </Section>
  );
}
