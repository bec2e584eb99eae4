import { systemClock } from "../platform/clock/index.ts";
import { configOfProcess } from "../platform/config/index.ts";
import { openLog } from "../platform/log/index.ts";
import type { Command } from "./command.ts";
import { openDatabase } from "./open-database.ts";
import { limitCommand } from "./set-limit.ts";
import { planCommand } from "./set-plan.ts";

const commands: Record<string, Command> = { plan: planCommand, limit: limitCommand };

/** Does what the words say, and answers what was done. */
async function run([name = "", ...words]: readonly string[]): Promise<string> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined || words.length !== command.words) throw new Error(usage());

  const config = configOfProcess();
  await using db = await openDatabase(config, openLog(config.logLevel));
  return await command.run({ db, clock: systemClock }, words);
}

function usage(): string {
  const lines = Object.values(commands).map(({ usage, help }) => `  nebulahex ${usage}\n      ${help}`);
  return `Commands for the operator:\n\n${lines.join("\n")}\n`;
}

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
