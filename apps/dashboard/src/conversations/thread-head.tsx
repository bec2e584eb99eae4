import type { Conversation } from "@nebulahex/sdk";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import {
  ArrowLeft,
  Ban,
  Check,
  EllipsisVertical,
  Hand,
  Link2,
  PanelRight,
  ShieldAlert,
  Trash2,
  UserRound,
  Users,
} from "lucide-react";
import { useState } from "react";
import { membersQuery, useMemberNames } from "../members/queries.ts";
import { Badge } from "../ui/badge.tsx";
import { Button, IconButton } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Menu, MenuItem, MenuSeparator } from "../ui/menu.tsx";
import { say } from "../ui/toast.tsx";
import { useApi, useMay, useMe, useWorkspaceId } from "../workspaces/me.tsx";
import type { Acts } from "./acts.ts";
import { ReasonTag, Waiting } from "./conversation-row.tsx";
import { dropConversation } from "./keep-live.ts";
import { usePresence } from "./presence.ts";
import { words } from "./texts.ts";
import { visitorName } from "./visitor-name.ts";

type HeadProps = { thread: Conversation; acts: Acts; isAboutOpen: boolean; onAbout: () => void };

/** Who it is, whose it is, and the acts: Claim and Resolve always in the same places. */
export function ThreadHead({ thread, acts, isAboutOpen, onAbout }: HeadProps) {
  const workspaceId = useWorkspaceId();
  const mayWrite = useMay("conversations:write");
  const { member } = useMe();
  const isMine = thread.assignee?.memberId === member.id;
  return (
    <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-2">
      <Link
        to="/w/$workspaceId/inbox"
        params={{ workspaceId }}
        search={true}
        aria-label={words.backToList}
        className="rounded-md p-1.5 text-muted hover:bg-hover md:hidden"
      >
        <ArrowLeft size={18} className="rtl:rotate-180" />
      </Link>
      <div className="min-w-32 grow">
        <h2 className="truncate font-semibold">{visitorName(thread)}</h2>
        <div className="flex items-center gap-1.5 overflow-hidden text-xs text-muted">
          <Standing thread={thread} />
        </div>
      </div>
      <div className="flex items-center gap-1.5">
        {mayWrite && (
          <>
            <Button
              size="small"
              icon={<Hand size={14} />}
              disabled={isMine || thread.isBlocked}
              isBusy={acts.isBusy}
              onClick={() => void acts.claim()}
            >
              {words.claim}
            </Button>
            <Button
              size="small"
              tone="primary"
              icon={<Check size={14} />}
              disabled={thread.status === "resolved"}
              isBusy={acts.isBusy}
              onClick={() => void acts.resolve()}
            >
              {words.resolve}
            </Button>
            <AssignMenu thread={thread} acts={acts} />
          </>
        )}
        <MoreMenu thread={thread} acts={acts} />
        <IconButton
          size="small"
          label={words.toggleAbout}
          aria-expanded={isAboutOpen}
          icon={<PanelRight size={16} className="rtl:-scale-x-100" />}
          onClick={onAbout}
        />
      </div>
    </header>
  );
}

function Standing({ thread }: { thread: Conversation }) {
  const { member } = useMe();
  const nameOf = useMemberNames();
  const here = usePresence();
  const { status, assignee, waitingSince, isSpam, isBlocked } = thread;
  const holder = assignee?.memberId;
  return (
    <>
      {status === "waiting" && <ReasonTag thread={thread} />}
      {status === "waiting" && waitingSince !== null && <Waiting since={waitingSince} />}
      {status === "resolved" && <Badge tone="good">{words.resolved}</Badge>}
      {status === "bot" && <span>{words.botHasIt}</span>}
      {status === "assigned" && holder === undefined && <span>{words.keyHasIt}</span>}
      {holder === member.id && <span>{words.youHaveIt}</span>}
      {holder !== undefined && holder !== member.id && (
        <span className="truncate">
          {words.hasIt(nameOf(holder) ?? words.formerMember)}
          {" · "}
          {here.includes(holder) ? words.isHere : words.isAway}
        </span>
      )}
      {isSpam && <Badge tone="bad">{words.spam}</Badge>}
      {isBlocked && <Badge tone="bad">{words.blocked}</Badge>}
    </>
  );
}

function AssignMenu({ thread, acts }: { thread: Conversation; acts: Acts }) {
  const { data: team = [] } = useQuery(membersQuery(useWorkspaceId()));
  const here = usePresence();
  const holder = thread.assignee?.memberId;
  const hasSomebody = thread.status === "assigned" || thread.status === "resolved";
  return (
    <Menu trigger={<IconButton size="small" label={words.assign} icon={<UserRound size={16} />} />}>
      <div className="max-h-80 overflow-y-auto">
        {team.map(({ id, name }) => (
          <MenuItem
            key={id}
            icon={<span className="size-4">{id === holder && <Check size={16} />}</span>}
            onSelect={() => void acts.assign(id)}
          >
            <span className="grow">{name}</span>
            {here.includes(id) && <span className="text-xs text-good">{words.isHere}</span>}
          </MenuItem>
        ))}
      </div>
      <MenuSeparator />
      {hasSomebody ? (
        <MenuItem icon={<Users size={16} />} onSelect={() => void acts.assign(null)}>
          {words.unassign}
        </MenuItem>
      ) : (
        <MenuItem
          icon={<Users size={16} />}
          isDisabled={thread.status === "waiting"}
          onSelect={() => void acts.escalate()}
        >
          {words.toTeam}
        </MenuItem>
      )}
    </Menu>
  );
}

function MoreMenu({ thread, acts }: { thread: Conversation; acts: Acts }) {
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const workspaceId = useWorkspaceId();
  const mayWrite = useMay("conversations:write");
  const mayErase = useMay("conversations:erase");
  const [asked, setAsked] = useState<"block" | "erase" | null>(null);
  const { id: conversationId, isBlocked, isSpam } = thread;

  async function copyLink() {
    await navigator.clipboard.writeText(location.origin + location.pathname);
    say(words.linkCopied);
  }
  async function erase() {
    await api.conversations.erase({ conversationId });
    await navigate({ to: "/w/$workspaceId/inbox", params: { workspaceId }, search: true });
    dropConversation(queries, workspaceId, conversationId);
    say(words.erased);
  }
  return (
    <>
      <Menu trigger={<IconButton size="small" label={words.more} icon={<EllipsisVertical size={16} />} />}>
        <MenuItem icon={<Link2 size={16} />} onSelect={() => void copyLink()}>
          {words.copyLink}
        </MenuItem>
        {mayWrite && (
          <>
            <MenuItem icon={<ShieldAlert size={16} />} onSelect={() => void acts.markSpam(!isSpam)}>
              {isSpam ? words.noSpamAfterAll : words.markSpam}
            </MenuItem>
            <MenuItem
              icon={<Ban size={16} />}
              isDangerous={!isBlocked}
              onSelect={() => (isBlocked ? void acts.block(false) : setAsked("block"))}
            >
              {isBlocked ? words.unblock : words.block}
            </MenuItem>
          </>
        )}
        {mayErase && (
          <MenuItem icon={<Trash2 size={16} />} isDangerous onSelect={() => setAsked("erase")}>
            {words.erase}
          </MenuItem>
        )}
      </Menu>
      <Confirm
        isOpen={asked === "block"}
        onClose={() => setAsked(null)}
        title={words.blockTitle}
        act={words.block}
        onConfirm={() => acts.block(true)}
      >
        {words.blockAbout}
      </Confirm>
      <Confirm
        isOpen={asked === "erase"}
        onClose={() => setAsked(null)}
        title={words.eraseTitle}
        act={words.erase}
        onConfirm={erase}
      >
        {words.eraseAbout}
      </Confirm>
    </>
  );
}
