import { useMutation } from "@tanstack/react-query";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Section } from "../ui/page.tsx";
import { Ago } from "../ui/time.tsx";
import { sayFailed } from "../ui/toast.tsx";
import { type Account, endOtherSessions, endSession, type Session } from "./auth.ts";
import { deviceOf } from "./device.ts";
import { Row } from "./row.tsx";
import { words } from "./texts.ts";
import { useAccountChanged } from "./use-account.ts";
import { useSignOut } from "./use-sign-out.ts";

export function SessionSettings({ account: { sessions } }: { account: Account }) {
  const changed = useAccountChanged();
  const ending = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: () => changed(words.othersEnded),
    onError: sayFailed,
  });
  return (
    <Section
      title={words.sessions}
      about={words.sessionsAbout}
      actions={
        sessions.length > 1 && (
          <Button isBusy={ending.isPending} onClick={() => ending.mutate()}>
            {words.endOthers}
          </Button>
        )
      }
    >
      <div className="grid gap-2">
        {sessions.map((session) => (
          <OneSession key={session.id} session={session} />
        ))}
      </div>
    </Section>
  );
}

function OneSession({ session }: { session: Session }) {
  const changed = useAccountChanged();
  const leaving = useSignOut();
  const ending = useMutation({
    mutationFn: () => endSession(session.id),
    onSuccess: () => changed(words.ended),
    onError: sayFailed,
  });
  return (
    <Row
      actions={
        session.isCurrent ? (
          <Button isBusy={leaving.isPending} onClick={() => leaving.mutate()}>
            {words.signOut}
          </Button>
        ) : (
          <Button isBusy={ending.isPending} onClick={() => ending.mutate()}>
            {words.end}
          </Button>
        )
      }
    >
      <span className="font-medium" title={session.userAgent ?? undefined}>
        {deviceOf(session.userAgent)}
      </span>
      {session.isCurrent && <Badge tone="good">{words.thisSession}</Badge>}
      <span className="text-sm text-muted">
        {session.address !== null && `${session.address} · `}
        {words.lastUsed} <Ago at={session.lastUsedAt} />
      </span>
    </Row>
  );
}
