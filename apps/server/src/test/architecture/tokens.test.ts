// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are source code
import assert from "node:assert/strict";
import { test } from "node:test";
import { tokensOf } from "./tokens.ts";

const wordsIn = (source: string) =>
  tokensOf(source)
    .filter(({ kind }) => kind === "word")
    .map(({ text }) => text);

test("what comments, strings, templates and patterns say is not code", () => {
  const source = [
    "const a = 'process.env'; // process.env",
    '/* process.env */ const b = "it\'s process.env";',
    "const c = `process.env \\` \\${process.env}`;",
    "const d = /[/'\"`]process/g;",
    "const e = a / b / c;",
  ].join("\n");

  assert.deepEqual(wordsIn(source), "const a const b const c const d const e a b c".split(" "));
});

test("the code inside an interpolation is code, however deep it nests", () => {
  const source = "const a = `x ${b({ c: `y ${d} }` })} ${e /* } */} z`; f();";

  assert.deepEqual(wordsIn(source), "const a b c d e f".split(" "));
});

test("a template gives its fixed pieces with their escapes resolved", () => {
  const template = tokensOf("`one \\`${a}\\n two ${`inner`} $3`").find(({ kind }) => kind === "template");

  assert.deepEqual(template?.pieces, ["one `", "\n two ", " $3"]);
});

test("a token knows its line after comments, templates and strings of many lines", () => {
  const tokens = tokensOf("/*\n*/ a `\n${b}\n` c\n'x\\\ny' d");
  const lines = tokens.filter(({ kind }) => kind === "word").map(({ text, line }) => `${text}:${line}`);

  assert.deepEqual(lines, ["a:2", "b:3", "c:4", "d:6"]);
});

test("an apostrophe in the prose of JSX spoils one line at most", () => {
  assert.deepEqual(wordsIn("<p>Don't</p>\nimport"), ["p", "Don", "import"]);
});

test("an optional call reads as a plain one", () => {
  const texts = tokensOf("crypto?.randomUUID() ? .5 : x?.5:1").map(({ text }) => text);

  assert.deepEqual(texts.slice(0, 3), ["crypto", ".", "randomUUID"]);
  assert.ok(texts.includes(".5"));
});
