import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { isRefusal } from "../api.ts";
import { Failed, Skeleton } from "../ui/states.tsx";
import { type Entry, openMagicLink } from "./auth.ts";
import { LinkButton } from "./link-button.tsx";
import { Outside } from "./outside.tsx";
import { SecondFactorForm } from "./second-factor-form.tsx";
import { words } from "./texts.ts";
import { useToken } from "./token.ts";
import { useOnce } from "./use-once.ts";

/** Where the mailed link leads: in, or to the second factor. */
export function MagicLinkPage() {
  const token = useToken();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const query = useOnce(["magic-link", token], () => openMagicLink(token));
  const entry = query.data as Entry | undefined;
  const isIn = entry?.needsSecondFactor === false;

  function enter() {
    queries.clear();
    void navigate({ to: "/", replace: true });
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once in, nothing that changes asks to go in again.
  useEffect(() => {
    if (isIn) enter();
  }, [isIn]);

  if (entry?.needsSecondFactor) {
    return (
      <Outside title={words.secondFactor}>
        <SecondFactorForm onDone={enter} />
      </Outside>
    );
  }
  if (isRefusal(query.error, "link.expired")) {
    return (
      <Outside title={words.linkExpired} about={words.linkExpiredAbout}>
        <LinkButton to="/sign-in">{words.toSignIn}</LinkButton>
      </Outside>
    );
  }
  return (
    <Outside title={words.enterTitle}>
      {query.isError ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton rows={2} />
      )}
    </Outside>
  );
}
