import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { isRefusal } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { wordsOf } from "../ui/form.tsx";
import { Note } from "../ui/note.tsx";
import { Failed, Skeleton } from "../ui/states.tsx";
import { askForVerification, verifyEmail } from "./auth.ts";
import { LinkButton } from "./link-button.tsx";
import { Outside } from "./outside.tsx";
import { sessionQuery } from "./queries.ts";
import { words } from "./texts.ts";
import { useToken } from "./token.ts";
import { useOnce } from "./use-once.ts";

/** Where the mailed link leads: the address is proven by opening it. */
export function VerifyEmailPage() {
  const token = useToken();
  const queries = useQueryClient();
  const query = useOnce(["verify-email", token], async () => {
    await verifyEmail(token);
    await queries.invalidateQueries({ queryKey: ["account"] });
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  });

  if (query.isSuccess) {
    return (
      <Outside title={words.verified} about={words.verifiedAbout}>
        <LinkButton to="/">{words.goOn}</LinkButton>
      </Outside>
    );
  }
  if (isRefusal(query.error, "link.expired")) return <Expired />;
  return (
    <Outside title={words.verifyTitle}>
      {query.isError ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton rows={2} />
      )}
    </Outside>
  );
}

function Expired() {
  const { data: signedIn } = useQuery(sessionQuery);
  const sending = useMutation({ mutationFn: askForVerification });
  return (
    <Outside title={words.linkExpired} about={words.linkExpiredAbout}>
      {sending.isSuccess && <Note tone="good">{words.sentAgain}</Note>}
      {sending.isError && <Note tone="bad">{wordsOf(sending.error)}</Note>}
      {signedIn && !signedIn.user.emailVerified ? (
        <Button tone="primary" className="h-9" isBusy={sending.isPending} onClick={() => sending.mutate()}>
          {words.sendAgain}
        </Button>
      ) : (
        <LinkButton to="/">{words.goOn}</LinkButton>
      )}
    </Outside>
  );
}
