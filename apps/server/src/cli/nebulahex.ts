import { systemClock } from "../platform/clock/index.ts";
import { configOfProcess } from "../platform/config/index.ts";
import { openLog } from "../platform/log/index.ts";
import { ask, askUsage } from "./ask.ts";
import type { Command } from "./command.ts";
import { secondFactorCommand } from "./drop-second-factor.ts";
import { evalUsage, evaluate } from "./eval/eval.ts";
import { listen, listenUsage } from "./listen/listen.ts";
import { trigger, triggerUsage } from "./listen/trigger.ts";
import { openDatabase } from "./open-database.ts";
import { passwordCommand } from "./reset-password.ts";
import { limitCommand } from "./set-limit.ts";
import { planCommand } from "./set-plan.ts";

const commands: Record<string, Command> = {
  plan: planCommand,
  limit: limitCommand,
  password: passwordCommand,
  "no-second-factor": secondFactorCommand,
};

/** What a developer runs beside a program of their own: they speak with a server, as NEBULAHEX_API_KEY. */
const forDevelopers: Record<string, (words: readonly string[]) => Promise<void>> = {
  listen,
  trigger,
  ask,
  eval: evaluate,
};

/** Does what the words say, and answers what was done. */
async function run([name = "", ...words]: readonly string[]): Promise<string> {
  if (Object.hasOwn(forDevelopers, name)) {
    await forDevelopers[name]?.(words);
    return "";
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined || words.length !== command.words) throw new Error(usage());

  const config = configOfProcess();
  await using db = await openDatabase(config, openLog(config.logLevel));
  return await command.run({ db, clock: systemClock, config }, words);
}

function usage(): string {
  const lines = Object.values(commands).map(({ usage, help }) => `  nebulahex ${usage}\n      ${help}`);
  return `Commands for the operator:

${lines.join("\n")}

Commands for a developer, with NEBULAHEX_API_KEY and, for a server elsewhere, NEBULAHEX_URL:

  nebulahex ${listenUsage}
      Forwards events to your machine as they happen, signed.
  nebulahex ${triggerUsage}
      Sends the sample of an event, signed; it is stored and counted nowhere.
  nebulahex ${askUsage}
      Asks a bot and shows every step to its answer.

Without a server and a key:

  nebulahex ${evalUsage}
      Measures how well a bot that knows these articles answers these questions.
`;
}

try {
  const done = await run(process.argv.slice(2));
  if (done !== "") console.log(done);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
