import { resolve } from "node:path";
import { parseAllowedTargets, parseNameServers } from "../outbound/index.ts";

/** How one environment variable reads. `read` throws an Error whose message says what to write instead. */
type Variable<T> = { readonly help: string; readonly fallback: string; readonly read: (text: string) => T };

function variable<T>(fallback: string, help: string, read: (text: string) => T): Variable<T> {
  return { fallback, help, read };
}

function number(least: number, most: number) {
  return (text: string) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || value > most || text.trim() === "") {
      throw new Error(`write a whole number from ${least} to ${most}`);
    }
    return value;
  };
}

function oneOf<const T extends string>(...choices: readonly T[]) {
  return (text: string): T => {
    const choice = choices.find((candidate) => candidate === text);
    if (choice === undefined) throw new Error(`write one of ${choices.join(", ")}`);
    return choice;
  };
}

function urlOf(...protocols: readonly string[]) {
  return (text: string): string | null => {
    if (text === "") return null;
    if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
      throw new Error(
        `write a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
      );
    }
    return text.replace(/\/$/, "");
  };
}

const orNull = (text: string) => (text === "" ? null : text);

function allowedTargets(text: string) {
  const parsed = parseAllowedTargets(text);
  if ("faults" in parsed) throw new Error(parsed.faults.join("; "));
  return parsed.ok;
}

/** Every setting there is. A first run needs none. */
export const variables = {
  PORT: variable("3000", "Port to listen on", number(1, 65_535)),
  HOST: variable("127.0.0.1", "Address to listen on; 0.0.0.0 for all", (text) => text),
  DATA_DIR: variable("./data", "Folder of the embedded database, the secret key and files", (text) =>
    resolve(text),
  ),
  PUBLIC_URL: variable(
    "",
    "Where people reach this server; default http://HOST:PORT",
    urlOf("http:", "https:"),
  ),
  DATABASE_URL: variable(
    "",
    "PostgreSQL 15 or newer, in place of the embedded one",
    urlOf("postgres:", "postgresql:"),
  ),
  REDIS_URL: variable(
    "",
    "Redis or Valkey; needed as soon as there are several processes",
    urlOf("redis:", "rediss:", "unix:"),
  ),
  ROLE: variable("all", "What this process does: web, worker or all", oneOf("web", "worker", "all")),
  SECRET_KEY: variable(
    "",
    "32 bytes as base64 or hex that seal what is secret; default a file in DATA_DIR",
    orNull,
  ),
  SMTP_URL: variable(
    "",
    "Mail server, smtp://user:password@host:587; without it links are shown to copy",
    urlOf("smtp:", "smtps:"),
  ),
  MAIL_FROM: variable("", "Sender of mails; default no-reply@ and the host of PUBLIC_URL", orNull),
  LOG_LEVEL: variable(
    "info",
    "trace, debug, info, warn, error or silent",
    oneOf("trace", "debug", "info", "warn", "error", "silent"),
  ),
  TRUST_PROXY: variable("0", "How many proxies before this server set X-Forwarded-For", number(0, 10)),
  OUTBOUND_ALLOWED_TARGETS: variable(
    "",
    "Private targets that may be called, by purpose: webhooks:127.0.0.0/8,models:10.0.0.5",
    allowedTargets,
  ),
  OUTBOUND_NAME_SERVERS: variable(
    "",
    "Name servers to ask for targets, such as 10.0.0.2,127.0.0.1:5353; default those of the system",
    parseNameServers,
  ),
  SIGN_UP: variable(
    "open",
    "Who may sign up: open, invited or closed; the first user always may",
    oneOf("open", "invited", "closed"),
  ),
  DEFAULT_PLAN: variable("unlimited", "Plan of new workspaces", (text) => text),
  LOCAL_SEARCH_MODEL: variable(
    "",
    "Folder of a model of embeddings (ONNX) that this server runs itself, or its name below DATA_DIR/models",
    orNull,
  ),
  VISITOR_CALLS_PER_MINUTE: variable("120", "Calls a minute of one visitor's session", number(1, 1_000_000)),
  ADDRESS_CALLS_PER_MINUTE: variable(
    "600",
    "Calls a minute without a key or session from one address",
    number(1, 1_000_000),
  ),
} as const;
