import { ExternalLink } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Code } from "../ui/copy-button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Section } from "../ui/page.tsx";
import { ShownOnce } from "../ui/shown-once.tsx";
import { NoPermission } from "../ui/states.tsx";
import { useApi, useMay } from "../workspaces/me.tsx";
import { useBot, useBotId } from "./bot.ts";
import { hostedPage, identityTag, moduleStart, policy, signing, snippet } from "./snippets.ts";
import { words } from "./texts.ts";

/** The ways onto a company's site, each filled in and ready to be copied. */
export function Install() {
  const botId = useBotId();
  const mayInstall = useMay("bots:manage");
  if (!mayInstall) return <NoPermission />;
  return (
    <>
      <Section title={words.snippet} about={words.snippetAbout}>
        <Code text={snippet(botId)} label={words.snippet} />
      </Section>
      <Section title={words.csp} about={words.cspAbout}>
        <Code text={policy()} label={words.csp} />
      </Section>
      <Section title={words.module} about={words.moduleAbout}>
        <Code text={moduleStart(botId)} label={words.module} />
      </Section>
      <Section title={words.hosted} about={words.hostedAbout}>
        <Code text={hostedPage(botId)} label={words.hosted} />
        <a
          href={hostedPage(botId)}
          target="_blank"
          rel="noreferrer"
          className="mt-2 inline-flex items-center gap-1.5 font-medium text-accent"
        >
          {words.openHosted}
          <ExternalLink size={14} />
        </a>
      </Section>
      <Identity />
    </>
  );
}

function Identity() {
  const { id, name } = useBot();
  const api = useApi();
  const [isAsking, setAsking] = useState(false);
  // Held here and nowhere else, and gone with the dialog.
  const [secret, setSecret] = useState<string | null>(null);
  const forget = () => setSecret(null);
  async function rotate() {
    const { identitySecret = null } = await api.identitySecret.rotate({ botId: id });
    setSecret(identitySecret);
  }
  return (
    <Section
      title={words.identity}
      about={words.identityAbout}
      actions={<Button onClick={() => setAsking(true)}>{words.identityRotate}</Button>}
    >
      <div className="grid gap-3">
        <Labelled label={words.identityServer}>
          <Code text={signing} label={words.identityServer} />
        </Labelled>
        <Labelled label={words.identityPage}>
          <Code text={identityTag(id)} label={words.identityPage} />
        </Labelled>
      </div>
      <Confirm
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={`${words.identityRotate}: ${name}`}
        act={words.identityRotate}
        onConfirm={rotate}
      >
        <p>{words.identityRotateAbout}</p>
      </Confirm>
      <Dialog isOpen={secret !== null} onClose={forget} title={words.identitySecret} holdsOn>
        <ShownOnce label={words.identitySecret} value={secret ?? ""} onDone={forget} />
      </Dialog>
    </Section>
  );
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <h3 className="mb-1 text-sm font-medium text-muted">{label}</h3>
      {children}
    </div>
  );
}
