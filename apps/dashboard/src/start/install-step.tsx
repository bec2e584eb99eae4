import { Link } from "@tanstack/react-router";
import { ExternalLink } from "lucide-react";
import { hostedPage, snippet } from "../bots/snippets.ts";
import { Button } from "../ui/button.tsx";
import { Code } from "../ui/copy-button.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { StepHead } from "./step-head.tsx";
import { words } from "./texts.ts";

export function InstallStep({ botId, onBack }: { botId: string; onBack: () => void }) {
  const workspaceId = useWorkspaceId();
  return (
    <>
      <StepHead title={words.installTitle}>{words.installAbout}</StepHead>
      <Code text={snippet(botId)} label={words.snippet} />
      <p className="mt-4">
        <a
          href={hostedPage(botId)}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1.5 font-medium text-accent"
        >
          {words.openHosted}
          <ExternalLink size={14} />
        </a>
      </p>
      <p className="mt-1 text-sm text-muted">{words.hostedAbout}</p>
      <div className="mt-8 flex flex-wrap items-center justify-end gap-4">
        <Button onClick={onBack}>{words.back}</Button>
        <Link
          to="/w/$workspaceId/bots/$botId/install"
          params={{ workspaceId, botId }}
          className="font-medium text-accent"
        >
          {words.moreWays}
        </Link>
        <Link
          to="/w/$workspaceId/inbox"
          params={{ workspaceId }}
          className="inline-flex h-8 items-center rounded-md bg-accent px-3 font-medium text-on-accent hover:bg-accent-strong"
        >
          {words.finish}
        </Link>
      </div>
    </>
  );
}
