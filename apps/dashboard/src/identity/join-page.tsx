import type { ReadInvitationReply } from "@nebulahex/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, isRefusal } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import { wordsOf } from "../ui/form.tsx";
import { Note } from "../ui/note.tsx";
import { Failed, Skeleton } from "../ui/states.tsx";
import { signOut } from "./auth.ts";
import { Outside } from "./outside.tsx";
import { offersQuery, sessionQuery } from "./queries.ts";
import { SecondFactorForm } from "./second-factor-form.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { SignUpForm } from "./sign-up-form.tsx";
import { words } from "./texts.ts";
import { useToken } from "./token.ts";

/** Where an invitation leads: what it offers, the way in, and the workspace. */
export function JoinPage() {
  const token = useToken();
  const query = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => api().invitations.read({ token: token === "" ? "-" : token }),
    refetchOnWindowFocus: false,
  });
  if (query.data !== undefined) return <Invited token={token} invitation={query.data} />;
  if (isRefusal(query.error, "invitation.missing") || isRefusal(query.error, "invitation.expired")) {
    return <Outside title={words.invitationGone} about={words.invitationGoneAbout} />;
  }
  return (
    <Outside title={words.working}>
      {query.isError ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton rows={4} />
      )}
    </Outside>
  );
}

function Invited({ token, invitation }: { token: string; invitation: ReadInvitationReply }) {
  const { workspaceName, invitedBy, role, email } = invitation;
  const session = useQuery(sessionQuery);
  const signedIn = session.data?.user.email;
  return (
    <Outside
      title={words.joinTitle(workspaceName)}
      about={words.joinAbout(invitedBy ?? "", words.roles(role))}
    >
      {session.isPending ? (
        <Skeleton rows={3} />
      ) : signedIn === undefined ? (
        <Enter email={email} />
      ) : signedIn === email ? (
        <Accept token={token} email={email} />
      ) : (
        <OtherPerson invited={email} signedIn={signedIn} />
      )}
    </Outside>
  );
}

function Accept({ token, email }: { token: string; email: string }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const joining = useMutation({
    mutationFn: () => api().invitations.accept({ token }),
    onSuccess: ({ workspace }) => {
      queries.clear();
      void navigate({ to: "/w/$workspaceId", params: { workspaceId: workspace.id }, replace: true });
    },
  });
  return (
    <div className="grid gap-4">
      {joining.isError && (
        <Note tone="bad">
          {isRefusal(joining.error, "invitation.missing")
            ? words.invitationGoneAbout
            : wordsOf(joining.error)}
        </Note>
      )}
      <p className="text-muted">{words.joinAs(email)}</p>
      <Button tone="primary" className="h-9" isBusy={joining.isPending} onClick={() => joining.mutate()}>
        {words.join}
      </Button>
    </div>
  );
}

function OtherPerson({ invited, signedIn }: { invited: string; signedIn: string }) {
  const queries = useQueryClient();
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: () => queries.resetQueries({ queryKey: sessionQuery.queryKey }),
  });
  return (
    <div className="grid gap-4">
      <Note tone="warn">
        {words.joinAs(signedIn)} {words.joinFor(invited)}
      </Note>
      {leaving.isError && <Note tone="bad">{wordsOf(leaving.error)}</Note>}
      <Button tone="primary" className="h-9" isBusy={leaving.isPending} onClick={() => leaving.mutate()}>
        {words.signOutAndGoOn}
      </Button>
    </div>
  );
}

type Way = "new" | "known" | "second factor";

/** Sign-up or sign-in without leaving the page, so that the link stays where it is. */
function Enter({ email }: { email: string }) {
  const [way, setWay] = useState<Way>("new");
  const offers = useQuery(offersQuery);
  const queries = useQueryClient();
  const enter = () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });

  if (offers.data === undefined) {
    return offers.isError ? (
      <Failed error={offers.error} onRetry={() => void offers.refetch()} />
    ) : (
      <Skeleton rows={3} />
    );
  }
  if (way === "second factor") return <SecondFactorForm onDone={enter} />;
  const isClosed = offers.data.signUp === "closed";
  return (
    <div className="grid gap-4">
      {!isClosed && (
        <fieldset className="grid grid-cols-2 rounded-md bg-hover p-0.5">
          <legend className="sr-only">{words.haveAccount}</legend>
          {(["new", "known"] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={way === one}
              onClick={() => setWay(one)}
              className={classes(
                "rounded-sm px-2 py-1 font-medium hover:text-ink",
                way === one ? "bg-paper text-ink" : "text-muted",
              )}
            >
              {one === "new" ? words.joinNew : words.joinKnown}
            </button>
          ))}
        </fieldset>
      )}
      {way === "new" && !isClosed ? (
        <SignUpForm email={email} onDone={enter} />
      ) : (
        <SignInForm
          email={email}
          offers={offers.data}
          withLink={false}
          onDone={enter}
          onSecondFactor={() => setWay("second factor")}
        />
      )}
    </div>
  );
}
