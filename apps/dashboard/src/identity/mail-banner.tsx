import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Banner, bannerLinkClass } from "../ui/banner.tsx";
import { Code } from "../ui/copy-button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useMay } from "../workspaces/me.tsx";
import { offersQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** Tells owners that the server sends no mail. */
export function MailBanner() {
  const [isOpen, setOpen] = useState(false);
  const mayAct = useMay("workspace:own");
  const { data: offers } = useQuery({ ...offersQuery, enabled: mayAct });
  if (!mayAct || offers === undefined || offers.mail) return null;
  return (
    <>
      <Banner
        name="mail"
        action={
          <button type="button" onClick={() => setOpen(true)} className={bannerLinkClass}>
            {words.mailOffHow}
          </button>
        }
      >
        {words.mailOff}
      </Banner>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={words.mailOffTitle}
        description={words.mailOffAbout}
      >
        <Code label="SMTP_URL" text={"SMTP_URL=smtps://user:password@mail.example.com:465"} />
      </Dialog>
    </>
  );
}
