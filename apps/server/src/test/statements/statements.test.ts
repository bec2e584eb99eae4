// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are source code
import assert from "node:assert/strict";
import { test } from "node:test";
import { plant } from "../architecture/plant.ts";
import { readStatements } from "./statements.ts";

const file = "apps/server/src/bots/store.ts";

function read(t: Parameters<typeof plant>[0], source: string) {
  return readStatements(plant(t, { [file]: source }));
}

test("a statement is read with its place, its values numbered", (t) => {
  const found = read(
    t,
    "\nreturn tx.all(sql<Row>`select *\n  from bots where id = ${id} and name = ${name}`);",
  );

  assert.deepEqual(found, [{ file, line: 2, text: "select *\n  from bots where id = $1 and name = $2" }]);
});

test("braces, backticks and strings within a value do not end it", (t) => {
  const source = "sql`insert ${f({ a: `x ${g({})} }` })} and ${map[`}`]} and ${'`'} end`";

  assert.deepEqual(
    read(t, source).map(({ text }) => text),
    ["insert $1 and $2 and $3 end"],
  );
});

test("the type of the row may be long", (t) => {
  const source =
    "sql<Map<string, { at: (a: Date) => Array<1>; 'a>': 2 }>>`one`; sql\n<Row[]>\n`two`; sql`three`";

  assert.deepEqual(
    read(t, source).map(({ text }) => text),
    ["one", "two", "three"],
  );
});

test("what is no statement is not read", (t) => {
  const source = "// sql`a`\nconst b = 'sql`c`'; const sql = `d`; if (sql < 1) f(`e`); html`g`";

  assert.deepEqual(read(t, source), []);
});

test("an escape in a statement means what it means to the program", (t) => {
  assert.deepEqual(
    read(t, "sql`select '\\\\d \\` \\${x}'`").map(({ text }) => text),
    ["select '\\d ` ${x}'"],
  );
});
