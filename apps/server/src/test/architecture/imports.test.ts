// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are source code
import assert from "node:assert/strict";
import { test } from "node:test";
import { importsOf } from "./imports.ts";
import { tokensOf } from "./tokens.ts";

const read = (source: string) => importsOf(tokensOf(source));
const paths = (source: string) => read(source).map(({ specifier }) => specifier);

test("every way to reach another module is seen", () => {
  const source = `
    import "./effect.ts";
    import plain from "./plain.ts";
    import * as whole from "./whole.ts";
    import mixed, { type A, b as c } from "./mixed.ts";
    import type { D } from "./types.ts";
    import data from "./data.json" with { type: "json" };
    export * from "./all.ts";
    export * as named from "./named.ts";
    export { e } from "./some.ts";
    export type { F } from "./shape.ts";
    type G = import("./inline.ts").G;
    const later = await import(\`./later.ts\`);
    const old = require("./old.cjs");
    const worker = new URL("./worker.ts", import.meta.url);
  `;

  assert.deepEqual(
    paths(source),
    "effect.ts plain.ts whole.ts mixed.ts types.ts data.json all.ts named.ts some.ts shape.ts inline.ts later.ts old.cjs worker.ts"
      .split(" ")
      .map((name) => `./${name}`),
  );
});

test("what only looks like an import is none", () => {
  const source = `
    // import "./comment.ts"
    const text = 'import "./text.ts"';
    export const from = "./value.ts";
    export { text };
    const url = import.meta.url;
    module.import("./method.ts");
    export function load() { return "./result.ts"; }
  `;

  assert.deepEqual(paths(source), []);
});

test("a computed path is an import that nobody can follow", () => {
  assert.deepEqual(paths("await import(name); await import(`./${name}.ts`)"), [null, null]);
});

test("an import tells what it takes, by the name in the module, and whether it is of types alone", () => {
  const [some, types, whole] = read(
    'import { a as b, c } from "x"; import type { D } from "y"; import * as z from "z";',
  );

  assert.deepEqual([some?.names, some?.isTypeOnly], [["a", "c"], false]);
  assert.deepEqual([types?.names, types?.isTypeOnly], [["D"], true]);
  assert.deepEqual([whole?.names, whole?.line], [["*"], 1]);
});
