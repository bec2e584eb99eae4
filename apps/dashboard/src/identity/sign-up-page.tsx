import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Loaded } from "../ui/states.tsx";
import { say } from "../ui/toast.tsx";
import type { Offers } from "./auth.ts";
import { linkClass, Outside } from "./outside.tsx";
import { offersQuery } from "./queries.ts";
import { SignUpForm } from "./sign-up-form.tsx";
import { words } from "./texts.ts";

export function SignUpPage() {
  const query = useQuery(offersQuery);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { title, about } = headOf(query.data);
  const isClosed = query.data?.signUp === "closed" && !query.data.isNew;

  function enter(email: string) {
    if (query.data?.mail) say(words.confirmSent(email));
    queries.clear();
    void navigate({ to: "/" });
  }
  return (
    <Outside
      title={title}
      about={about}
      foot={
        <>
          {words.haveAccount}{" "}
          <Link to="/sign-in" className={linkClass}>
            {words.signIn}
          </Link>
        </>
      }
    >
      <Loaded query={query}>{() => !isClosed && <SignUpForm onDone={enter} />}</Loaded>
    </Outside>
  );
}

function headOf(offers: Offers | undefined): { title: string; about?: string } {
  if (offers?.isNew) return { title: words.signUpFirst, about: words.signUpFirstAbout };
  if (offers?.signUp === "closed") return { title: words.closedTitle, about: words.closedAbout };
  if (offers?.signUp === "invited") return { title: words.signUpTitle, about: words.invitedAbout };
  return { title: words.signUpTitle };
}
