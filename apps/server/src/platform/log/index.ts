import { type Logger, pino } from "pino";

export type Log = Logger;

/** One JSON line an entry, to standard error: standard output belongs to the words for a person. */
export function openLog(level: string): Log {
  return pino({ level }, pino.destination({ fd: 2, sync: false }));
}
