import type { Prompt } from "../engine/index.ts";

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const card = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g;
const phone = /(?<![\p{L}\p{N}#])(?:\+|\(|00)?\d(?:[\s().\-/]*\d){6,14}(?![\p{L}\p{N}])/gu;

/**
 * The prompt with emails, phone and card numbers of the visitor replaced by place-holders, and the way back for what is
 * written of them. What the company's own knowledge says stays.
 */
export function mask(prompt: Prompt): { prompt: Prompt; open(text: string): string } {
  const values: string[] = [];
  const cover = (text: string) => coverText(text, values);

  return {
    prompt: {
      ...prompt,
      transcript: prompt.transcript.map((line) => ({ ...line, text: cover(line.text) })),
      question: prompt.compose(cover(prompt.asked)),
    },
    open: (text) =>
      text.replaceAll(
        /\[(?:email|card|phone) (\d+)\]/g,
        (whole, number) => values[Number(number) - 1] ?? whole,
      ),
  };
}

/** A text with place-holders for what is personal in it; `values` holds what they stand for. */
export function coverText(text: string, values: string[] = []): string {
  const hide = (kind: string) => (value: string) => {
    if (!values.includes(value)) values.push(value);
    return `[${kind} ${values.indexOf(value) + 1}]`;
  };
  return text
    .replaceAll(email, hide("email"))
    .replaceAll(card, (value) => (isCard(value) ? hide("card")(value) : value))
    .replaceAll(phone, hide("phone"));
}

/** The check digit of ISO/IEC 7812, by Luhn. */
function isCard(text: string): boolean {
  const digits = [...text.replaceAll(/\D/g, "")].reverse().map(Number);
  const sum = digits.reduce((total, digit, position) => {
    const doubled = position % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
