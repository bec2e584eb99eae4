import { link, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { randomBytes } from "../ids/index.ts";

const keyBytes = 32;

/** The server's secret key: SECRET_KEY when given, else the one in the data folder, made on the first start. */
export async function loadOrMakeKey(from: {
  dataDir: string;
  fromConfig?: string | null;
}): Promise<Uint8Array> {
  if (typeof from.fromConfig === "string") return parseKey(from.fromConfig, "SECRET_KEY");

  const path = join(from.dataDir, "secret.key");
  return (await readKey(path)) ?? (await makeKey(from.dataDir, path));
}

async function readKey(path: string): Promise<Uint8Array | null> {
  const file = await openIfThere(path);
  if (file === null) return null;

  try {
    const { mode } = await file.stat();
    if ((mode & 0o077) !== 0) {
      throw new Error(`Other users of this machine can read ${path}. Run: chmod 600 ${path}`);
    }
    return parseKey(await file.readFile("utf8"), path);
  } finally {
    await file.close();
  }
}

async function openIfThere(path: string) {
  try {
    return await open(path, "r");
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}

async function makeKey(dataDir: string, path: string): Promise<Uint8Array> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${path}.${randomBytes(8).toString("hex")}`;
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(`${randomBytes(keyBytes).toString("base64")}\n`);
    await file.sync();
    await linkUnlessThere(draft, path);
  } finally {
    await file.close();
    await rm(draft, { force: true });
  }
  await syncFolder(dataDir);

  const key = await readKey(path);
  if (key === null) throw new Error(`${path} went away while it was being made.`);
  return key;
}

/** A link appears whole or not at all and never replaces: of two first starts at once both read one key. */
async function linkUnlessThere(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  }
}

/** Or a power loss could undo the link, and with it all that was sealed. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function parseKey(text: string, origin: string): Uint8Array {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return Buffer.from(trimmed, "hex");
  if (/^[0-9a-z+/_-]{43}=?$/i.test(trimmed)) return Buffer.from(trimmed, "base64");
  throw new Error(
    `${origin} must be ${keyBytes} bytes as base64 (44 characters) or hex (64 characters). Make one with: openssl rand -base64 ${keyBytes}`,
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
