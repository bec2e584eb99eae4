import { isPermission } from "@nebulahex/contract/permissions";
import type { Key } from "@nebulahex/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ago, dayOf } from "../language/format.ts";
import { permissionWords } from "../members/permissions.ts";
import { useMemberNames } from "../members/queries.ts";
import { words as members } from "../members/texts.ts";
import { Facts } from "../ui/facts.tsx";
import { linkClass, Page, Section } from "../ui/page.tsx";
import { More, usePages } from "../ui/pages.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import { Cell, Table } from "../ui/table.tsx";
import { Ago } from "../ui/time.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { KeyActs } from "./key-acts.tsx";
import { StateBadge } from "./key-state.tsx";
import { keyQuery, keysKey } from "./queries.ts";
import { words } from "./texts.ts";

/** One key: whose it is, what it may do, and what it did. */
export function KeyPage() {
  const { workspaceId, keyId } = useParams({ from: "/w/$workspaceId/settings/keys/$keyId" });
  const query = useQuery(keyQuery(workspaceId, keyId));
  return (
    <Loaded query={query}>
      {(key) => (
        <Page
          title={key.name}
          back={
            <Link to="/w/$workspaceId/settings/keys" params={{ workspaceId }} className={linkClass}>
              {words.keys}
            </Link>
          }
          actions={<KeyActs of={key} />}
        >
          <div className="mb-8">
            <About of={key} />
          </div>
          <Section title={words.activity} about={words.activityAbout}>
            <Activity keyId={key.id} />
          </Section>
        </Page>
      )}
    </Loaded>
  );
}

function About({ of }: { of: Key }) {
  const nameOf = useMemberNames();
  const memberOf = (id: string) => nameOf(id) ?? members.formerMember;
  return (
    <Facts
      facts={[
        [words.state, <StateBadge key="state" of={of} />],
        [words.value, <code key="value" className="font-mono">{`nhx_sk_…${of.last4}`}</code>],
        [words.member, memberOf(of.memberId)],
        [words.madeBy, memberOf(of.madeBy)],
        [words.made, <Ago key="made" at={of.createdAt} />],
        [words.lastUsed, of.lastUsedAt === null ? words.never : <Ago key="used" at={of.lastUsedAt} />],
        [words.expires, of.expiresAt === null ? words.never : dayOf(of.expiresAt)],
        of.revokedAt === null ? null : [words.revoked, ago(of.revokedAt)],
        [words.rateLimit, words.perMinute(of.rateLimitPerMinute)],
        [words.access, <AccessOf key="access" of={of} />],
      ]}
    />
  );
}

function AccessOf({ of }: { of: Key }) {
  const nameOf = useMemberNames();
  if (of.scopes === null) return words.accessAll(nameOf(of.memberId) ?? members.formerMember);
  return (
    <ul className="list-inside list-disc">
      {of.scopes.filter(isPermission).map((scope) => (
        <li key={scope}>{permissionWords(scope)}</li>
      ))}
    </ul>
  );
}

function Activity({ keyId }: { keyId: string }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const query = usePages({
    queryKey: [...keysKey(workspaceId), keyId, "activity"],
    read: (from, signal) => api.keys.listActivity({ keyId, ...from }, { signal }),
    rowsOf: ({ activity }) => activity,
  });
  return (
    <Loaded query={query}>
      {(activity) =>
        activity.length === 0 ? (
          <Empty title={words.noActivity} />
        ) : (
          <>
            <Table label={words.activity} head={[words.kind, words.inConversation, words.when]}>
              {activity.map(({ id, kind, conversationId, at }) => (
                <tr key={id}>
                  <Cell>{words[kind]}</Cell>
                  <Cell>
                    <Link
                      to="/w/$workspaceId/inbox/$conversationId"
                      params={{ workspaceId, conversationId }}
                      className={linkClass}
                    >
                      <span className="font-mono text-xs">{conversationId}</span>
                    </Link>
                  </Cell>
                  <Cell className="whitespace-nowrap">
                    <Ago at={at} />
                  </Cell>
                </tr>
              ))}
            </Table>
            <More query={query} />
          </>
        )
      }
    </Loaded>
  );
}
