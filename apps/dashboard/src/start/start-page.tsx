import { useNavigate, useSearch } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { classes } from "../ui/classes.ts";
import { useTitle } from "../ui/page.tsx";
import { NoPermission } from "../ui/states.tsx";
import { useMay } from "../workspaces/me.tsx";
import { AskStep } from "./ask-step.tsx";
import { InstallStep } from "./install-step.tsx";
import { LearnStep } from "./learn-step.tsx";
import { NameStep } from "./name-step.tsx";
import { type Step, steps } from "./steps.ts";
import { words } from "./texts.ts";

/** From an empty workspace to a bot that answers on the company's site. The address holds the bot and the step. */
export function StartPage() {
  useTitle(words.start);
  const { bot, step = bot === undefined ? "name" : "learn" } = useSearch({ from: "/w/$workspaceId/start" });
  const navigate = useNavigate({ from: "/w/$workspaceId/start" });
  const mayManage = useMay("bots:manage");
  if (!mayManage) return <NoPermission />;
  const go = (to: Step, botId = bot) =>
    void navigate({ search: { step: to, ...(botId !== undefined && { bot: botId }) } });

  return (
    <div className="mx-auto w-full max-w-2xl px-4 py-8">
      <Steps at={bot === undefined ? "name" : step} />
      {(bot === undefined || step === "name") && <NameStep onDone={(botId) => go("learn", botId)} />}
      {bot !== undefined && step === "learn" && <LearnStep botId={bot} onDone={() => go("ask")} />}
      {bot !== undefined && step === "ask" && (
        <AskStep botId={bot} onBack={() => go("learn")} onDone={() => go("install")} />
      )}
      {bot !== undefined && step === "install" && <InstallStep botId={bot} onBack={() => go("ask")} />}
    </div>
  );
}

function Steps({ at }: { at: Step }) {
  const labels = { name: words.name, learn: words.learn, ask: words.ask, install: words.install };
  const now = steps.indexOf(at);
  return (
    <ol aria-label={words.stepsLabel} className="mb-8 grid grid-cols-4 gap-2">
      {steps.map((step, place) => (
        <li
          key={step}
          aria-current={place === now ? "step" : undefined}
          className={classes(
            "flex items-center gap-1 border-t-2 pt-2 text-xs sm:text-sm",
            place <= now ? "border-accent" : "border-line text-muted",
            place === now && "font-medium",
          )}
        >
          {place < now && <Check size={14} className="shrink-0 text-good" aria-label={words.isDone} />}
          {labels[step]}
        </li>
      ))}
    </ol>
  );
}
