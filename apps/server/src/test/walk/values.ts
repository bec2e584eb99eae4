import fc from "fast-check";
import { resolve, type Schema } from "./document.ts";

/** Ids to ask for, by the letters that they begin with. */
export type Ids = (noun: string) => fc.Arbitrary<string>;

/** Long enough for every limit of a text but that of a source. */
const longest = 5000;

/** Texts that have broken programs. */
export const oddTexts = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "\udc00x",
  "\uFFFF",
  "💥👩‍🚀",
  "' or 1=1 --",
  "{{7*7}}",
  "../../etc/passwd",
  "<script>alert(1)</script>",
  "=cmd|' /C calc'!A0",
  "%00%ff",
  "‮abc",
  "İıŞß",
  "__proto__",
  "null",
  "NaN",
  "x".repeat(longest),
];

/** What no field takes, or only some. */
export const oddValues = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 0.5, 1e308, -1e308, 2 ** 53, [], {}, [null], [[]], {
    a: 1,
  }),
  fc.constantFrom<unknown>(...oddTexts),
);

/** Values that the document allows, those at its limits often. */
export function valuesOf(written: Schema, ids: Ids): fc.Arbitrary<unknown> {
  const schema = { ...resolve(written), ...(written.examples && { examples: written.examples }) };
  const noun = /^([a-z]{3,4})_[0-9a-z]{20,}$/.exec(String(schema.examples?.[0]))?.[1];
  if (noun !== undefined && noun !== "req") return ids(noun);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => valuesOf(choice, ids)));
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type) => valuesOf({ ...schema, type }, ids)));
  }
  switch (schema.type) {
    case "object":
      return objects(schema, ids);
    case "array":
      return fc.array(valuesOf(schema.items ?? {}, ids), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    case "string":
      return texts(schema);
    case "integer":
    case "number":
      return numbers(schema);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return oddValues;
  }
}

function objects({ properties = {}, required = [], additionalProperties }: Schema, ids: Ids) {
  const named = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, valuesOf(inner, ids)])),
    { requiredKeys: required },
  );
  if (typeof additionalProperties !== "object") return named;
  const more = fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), valuesOf(additionalProperties, ids), {
    maxKeys: 3,
  });
  return fc.tuple(named, more).map(([first, second]) => ({ ...second, ...first }));
}

function texts({ format, pattern, minLength = 0, maxLength = longest, examples = [] }: Schema) {
  const given = examples.map((example) => fc.constant(String(example)));
  if (format === "email") return fc.oneof(...given, fc.emailAddress());
  if (format === "uri")
    return fc.oneof(...given, fc.constantFrom("https://127.0.0.1:1/a?b=c#d", "http://[::1]:1"));
  if (format === "date-time") return fc.oneof(...given, moments());
  if (pattern !== undefined) return fc.oneof(...given, fc.stringMatching(new RegExp(pattern)));
  const most = Math.min(maxLength, longest);
  return fc.oneof(
    ...given,
    fc.constantFrom("x".repeat(Math.max(minLength, 1)), "x".repeat(most)),
    fc.constantFrom(...oddTexts.filter(({ length }) => length >= minLength && length <= most)),
    fc.string({ unit: "grapheme", minLength, maxLength: Math.min(most, minLength + 40) }),
  );
}

function moments() {
  const between = { min: new Date("1970-01-01"), max: new Date("2099-12-31"), noInvalidDate: true };
  return fc.date(between).map((date) => date.toISOString());
}

function numbers({ type, minimum = -1e6, maximum = 1e6 }: Schema) {
  const between =
    type === "integer"
      ? fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) })
      : fc.double({ min: minimum, max: maximum, noNaN: true });
  return fc.oneof(fc.constantFrom(minimum, maximum), between);
}
