import { useMutation, useQuery } from "@tanstack/react-query";
import { Banner, bannerLinkClass } from "../ui/banner.tsx";
import { say, sayFailed } from "../ui/toast.tsx";
import { askForVerification } from "./auth.ts";
import { offersQuery, sessionQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** Asks whoever has not confirmed their address yet, where mail is sent. Reading the session here also prolongs it. */
export function ConfirmBanner() {
  const { data: offers } = useQuery(offersQuery);
  const { data: signedIn } = useQuery(sessionQuery);
  const sending = useMutation({
    mutationFn: askForVerification,
    onSuccess: () => say(words.sentAgain),
    onError: sayFailed,
  });
  if (!offers?.mail || !signedIn || signedIn.user.emailVerified) return null;
  return (
    <Banner
      name="confirm-address"
      action={
        <button
          type="button"
          disabled={sending.isPending}
          onClick={() => sending.mutate()}
          className={bannerLinkClass}
        >
          {words.sendAgain}
        </button>
      }
    >
      {words.confirmBanner(signedIn.user.email)}
    </Banner>
  );
}
