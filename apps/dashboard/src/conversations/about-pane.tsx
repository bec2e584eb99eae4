import type { Conversation } from "@nebulahex/sdk";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { api } from "../api.ts";
import { keyQuery } from "../keys/queries.ts";
import { IconButton } from "../ui/button.tsx";
import { Ago } from "../ui/time.tsx";
import { useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { leadQuery } from "./lead.ts";
import { ordersIn } from "./orders.ts";
import { conversationQuery, threadQuery, useBotName } from "./queries.ts";
import { words } from "./texts.ts";
import { visitorName } from "./visitor-name.ts";
import { WithLinks } from "./with-links.tsx";

/** All that is known of the visitor beside what they say. */
export function AboutPane({ thread, onClose }: { thread: Conversation; onClose: () => void }) {
  return (
    <aside
      aria-label={words.about}
      className="absolute inset-0 z-20 overflow-y-auto border-line bg-paper md:start-auto md:w-80 md:border-s md:shadow-float xl:static xl:z-auto xl:shrink-0 xl:shadow-none"
    >
      <header className="flex min-h-14 items-center justify-between gap-2 border-b border-line px-4">
        <h2 className="truncate font-semibold">{visitorName(thread)}</h2>
        <IconButton size="small" label={words.closeAbout} icon={<X size={16} />} onClick={onClose} />
      </header>
      <Person thread={thread} />
      <Thread thread={thread} />
      <Orders thread={thread} />
      <Keys thread={thread} />
      <Past thread={thread} />
    </aside>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-b border-line px-4 py-3">
      <h3 className="mb-2 text-xs font-medium text-muted">{title}</h3>
      {children}
    </section>
  );
}

function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[6rem_1fr] gap-x-2 gap-y-1.5 text-sm">{children}</dl>;
}

/** A thing that is known; nothing where it is not. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === "") return null;
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}

const link = "text-accent underline-offset-2 hover:underline";

function Person({ thread }: { thread: Conversation }) {
  const { data: lead } = useQuery(leadQuery(useWorkspaceId(), thread.leadId));
  if (!lead)
    return (
      <Part title={words.person}>
        <p className="text-sm text-muted">{words.noLead}</p>
      </Part>
    );
  const { name, email, phone, note, capturedAt } = lead;
  return (
    <Part title={words.person}>
      <Facts>
        <Fact name={words.name}>{name}</Fact>
        <Fact name={words.email}>
          {email && (
            <a className={link} href={`mailto:${email}`}>
              {email}
            </a>
          )}
        </Fact>
        <Fact name={words.phone}>
          {phone && (
            <a className={link} href={`tel:${phone}`}>
              {phone}
            </a>
          )}
        </Fact>
        <Fact name={words.note}>{note}</Fact>
        <Fact name={words.taken}>
          <Ago at={capturedAt} />
        </Fact>
      </Facts>
    </Part>
  );
}

function Thread({ thread }: { thread: Conversation }) {
  const botName = useBotName()(thread.botId);
  const { page, locale, rating, createdAt, messageCount } = thread;
  return (
    <Part title={words.conversation}>
      <Facts>
        <Fact name={words.bot}>{botName}</Fact>
        <Fact name={words.begun}>
          <Ago at={createdAt} />
        </Fact>
        <Fact name={words.messages}>{messageCount}</Fact>
        <Fact name={words.page}>{page && <WithLinks text={page} />}</Fact>
        <Fact name={words.language}>{locale}</Fact>
        <Fact name={words.rating}>
          {rating && (
            <>
              {words.outOfFive(rating.score)}
              {rating.comment !== null && <span className="block text-muted">{rating.comment}</span>}
            </>
          )}
        </Fact>
      </Facts>
    </Part>
  );
}

function Orders({ thread }: { thread: Conversation }) {
  const { data } = useInfiniteQuery(threadQuery(useWorkspaceId(), thread.id));
  const orders = ordersIn(data?.pages.flatMap(({ messages }) => messages) ?? []);
  if (orders.length === 0) return null;
  return (
    <Part title={words.orders}>
      <ul className="grid gap-1.5 text-sm">
        {orders.map(({ messageId, outcome, at }) => (
          <li key={messageId} className="flex justify-between gap-2">
            <span>{outcome}</span>
            <Ago at={at} className="text-muted" />
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Through which keys something was written here. Who manages keys sees their names. */
function Keys({ thread }: { thread: Conversation }) {
  const workspaceId = useWorkspaceId();
  const mayManage = useMay("keys:manage");
  const { data } = useInfiniteQuery(threadQuery(workspaceId, thread.id));
  const ids = new Set(
    data?.pages.flatMap(({ messages }) => messages.flatMap(({ apiKeyId }) => apiKeyId ?? [])) ?? [],
  );
  if (ids.size === 0) return null;
  return (
    <Part title={words.writtenThrough}>
      <ul className="grid gap-1 text-sm">
        {[...ids].map((keyId) => (
          <li key={keyId}>{mayManage ? <NamedKey keyId={keyId} /> : words.keyEnding(keyId.slice(-4))}</li>
        ))}
      </ul>
    </Part>
  );
}

function NamedKey({ keyId }: { keyId: string }) {
  const workspaceId = useWorkspaceId();
  const { data } = useQuery(keyQuery(workspaceId, keyId));
  return (
    <Link to="/w/$workspaceId/settings/keys/$keyId" params={{ workspaceId, keyId }} className={link}>
      {data === undefined ? words.keyEnding(keyId.slice(-4)) : `${data.name} (…${data.last4})`}
    </Link>
  );
}

/** Other threads of who left the same email address. */
function Past({ thread }: { thread: Conversation }) {
  const workspaceId = useWorkspaceId();
  const { data: lead } = useQuery(leadQuery(workspaceId, thread.leadId));
  const email = lead?.email ?? null;
  const { data } = useQuery({
    queryKey: [workspaceId, "leads", "of", email],
    queryFn: async ({ signal }) =>
      await api(workspaceId).leads.list({ q: email ?? "", limit: 25 }, { signal }),
    enabled: email !== null,
  });
  const others = (data?.leads ?? []).filter(
    (other) => other.conversationId !== thread.id && other.email?.toLowerCase() === email?.toLowerCase(),
  );
  if (others.length === 0) return null;
  return (
    <Part title={words.pastThreads}>
      <ul className="grid gap-1">
        {others.map(({ conversationId }) => (
          <li key={conversationId}>
            <PastThread conversationId={conversationId} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function PastThread({ conversationId }: { conversationId: string }) {
  const workspaceId = useWorkspaceId();
  const { data } = useQuery(conversationQuery(workspaceId, conversationId));
  if (data === undefined) return null;
  return (
    <Link
      to="/w/$workspaceId/inbox/$conversationId"
      params={{ workspaceId, conversationId }}
      search={true}
      className="-mx-2 block rounded-sm px-2 py-1 text-sm hover:bg-hover"
    >
      <span className="block truncate">{data.lastMessage?.text ?? words.nothingSaid}</span>
      <Ago at={data.lastActivityAt} className="text-xs text-muted" />
    </Link>
  );
}
