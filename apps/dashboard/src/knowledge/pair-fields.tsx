import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "../ui/button.tsx";
import { Field, Input, TextArea } from "../ui/field.tsx";
import { words } from "./texts.ts";

export type Pair = { question: string; answer: string };
type Row = Pair & { key: number };

export type Pairs = {
  rows: readonly Row[];
  /** Those that are not left empty, as they are sent. */
  given: readonly Pair[];
  set: (key: number, change: Partial<Pair>) => void;
  add: () => void;
  remove: (key: number) => void;
};

let nextKey = 0;
const rowOf = (pair: Pair): Row => ({ ...pair, key: nextKey++ });
const empty: Pair = { question: "", answer: "" };

export function usePairs(first: readonly Pair[] = [empty]): Pairs {
  const [rows, setRows] = useState(() => first.map(rowOf));
  return {
    rows,
    given: rows
      .filter(({ question, answer }) => `${question}${answer}`.trim() !== "")
      .map(({ question, answer }) => ({ question, answer })),
    set: (key, change) => setRows(rows.map((row) => (row.key === key ? { ...row, ...change } : row))),
    add: () => setRows([...rows, rowOf(empty)]),
    remove: (key) => setRows(rows.filter((row) => row.key !== key)),
  };
}

/** Questions with their answers, one below the other. */
export function PairFields({ pairs, errors }: { pairs: Pairs; errors: Record<string, string> }) {
  return (
    <div className="grid gap-4">
      {errors.pairs !== undefined && <p className="text-sm text-bad">{errors.pairs}</p>}
      {pairs.rows.map(({ key, question, answer }, place) => (
        <fieldset key={key} className="grid gap-2 rounded-md border border-line p-3">
          <legend className="px-1 text-sm text-muted">{words.pairNumber(place + 1)}</legend>
          <div className="flex items-end gap-2">
            <div className="grow">
              <Field
                label={words.question}
                name={`pairs/${place}/question`}
                error={errors[`pairs/${place}/question`]}
              >
                <Input
                  value={question}
                  onChange={(event) => pairs.set(key, { question: event.currentTarget.value })}
                />
              </Field>
            </div>
            {pairs.rows.length > 1 && (
              <IconButton
                type="button"
                label={words.removePair(place + 1)}
                icon={<X size={16} />}
                onClick={() => pairs.remove(key)}
              />
            )}
          </div>
          <Field label={words.answer} name={`pairs/${place}/answer`} error={errors[`pairs/${place}/answer`]}>
            <TextArea
              rows={2}
              value={answer}
              onChange={(event) => pairs.set(key, { answer: event.currentTarget.value })}
            />
          </Field>
        </fieldset>
      ))}
      <Button type="button" className="justify-self-start" icon={<Plus size={16} />} onClick={pairs.add}>
        {words.onePairMore}
      </Button>
    </div>
  );
}
