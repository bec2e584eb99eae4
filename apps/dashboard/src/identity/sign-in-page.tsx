import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Loaded } from "../ui/states.tsx";
import { LinkSent } from "./link-sent.tsx";
import { linkClass, Outside } from "./outside.tsx";
import { offersQuery } from "./queries.ts";
import { SecondFactorForm } from "./second-factor-form.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { words } from "./texts.ts";

type Step = { at: "form" } | { at: "second factor" } | { at: "link sent"; email: string };

export function SignInPage() {
  const query = useQuery(offersQuery);
  const [step, setStep] = useState<Step>({ at: "form" });
  const enter = useEnter();

  if (step.at === "link sent") {
    return <LinkSent about={words.linkSentTo(step.email)} onBack={() => setStep({ at: "form" })} />;
  }
  if (step.at === "second factor") {
    return (
      <Outside
        title={words.secondFactor}
        foot={
          <button type="button" onClick={() => setStep({ at: "form" })} className={linkClass}>
            {words.back}
          </button>
        }
      >
        <SecondFactorForm onDone={enter} />
      </Outside>
    );
  }
  return (
    <Outside title={words.signInTo} foot={query.data && query.data.signUp !== "closed" && <ToSignUp />}>
      <Loaded query={query}>
        {(offers) => (
          <SignInForm
            offers={offers}
            onDone={enter}
            onSecondFactor={() => setStep({ at: "second factor" })}
            onLinkSent={(email) => setStep({ at: "link sent", email })}
            forgot={
              <Link to="/forgot-password" className="justify-self-end text-sm text-muted hover:text-ink">
                {words.forgot}
              </Link>
            }
          />
        )}
      </Loaded>
    </Outside>
  );
}

function ToSignUp() {
  return (
    <>
      {words.noAccount}{" "}
      <Link to="/sign-up" className={linkClass}>
        {words.signUp}
      </Link>
    </>
  );
}

/** Goes on to where the person wanted to be, with nothing remembered of whoever was here before. */
function useEnter(): () => void {
  const { next } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  const queries = useQueryClient();
  return () => {
    queries.clear();
    void navigate({ to: next ?? "/" });
  };
}
