import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type TestContext, test } from "node:test";
import { openWorld } from "../../../test/world.ts";
import { faultOfLocal, openLocalModel } from "./local-model.ts";

const isInstalled = existsSync(
  join(import.meta.dirname, "../../../../local-models/node_modules/@huggingface/transformers"),
);

async function openFolder(t: TestContext, ...files: string[]) {
  const folder = await mkdtemp(join(tmpdir(), "model-"));
  t.after(() => rm(folder, { recursive: true }));
  await Promise.all(files.map((file) => writeFile(join(folder, file), "{}")));
  return folder;
}

test("an operator who names a folder without a model, or another than the workspace, is told what to do", async (t) => {
  const folder = await openFolder(t);
  const { acme } = await openWorld(t, { LOCAL_SEARCH_MODEL: folder });
  const adds = async (model: string) =>
    (await acme.call("POST", "/models", { purpose: "search", vendor: "local", model })).body.detail;

  assert.match(await adds(basename(folder)), /holds no model: no config.json is there/);
  assert.match(await adds("other"), new RegExp(`The model that this server runs is ${basename(folder)}`));
});

test("a name stands for a folder below the data", async (t) => {
  const dataDir = await openFolder(t);
  await mkdir(join(dataDir, "models/mini"), { recursive: true });
  assert.match(faultOfLocal({ localSearchModel: "mini", dataDir }, "mini") ?? "", /no config.json/);
});

test("without what runs models the refusal names the command", { skip: isInstalled }, async (t) => {
  const folder = await openFolder(t, "config.json");
  const fault = faultOfLocal({ localSearchModel: folder, dataDir: folder }, basename(folder));
  assert.match(fault ?? "", /npm ci --prefix apps\/server\/local-models/);
});

test("what is no model fails and says so", { skip: !isInstalled }, async (t) => {
  const folder = await openFolder(t, "config.json", "tokenizer.json", "tokenizer_config.json");
  const model = openLocalModel({ localSearchModel: folder, dataDir: folder }, basename(folder));
  await assert.rejects(model.doEmbed({ values: ["hello"] }), /The local model failed/);
});
