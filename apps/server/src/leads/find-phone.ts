import type { CountryCode } from "libphonenumber-js/max";
import { isVisitors } from "./whose.ts";

/** Digits as people group them, with an extension where one follows. */
const candidate =
  /(?<![\p{L}\p{N}#$€£@+/.-])(?:\+|\()?\d(?:[\d\s().\-/]{2,24})\d(?:\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?![\p{L}\p{N}%@/:])/giu;
const dateOrTime =
  /^(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?!\d)(?:\s\d{1,2})?$|\d{1,2}:\d\d/;
/** Words before a number that make it one of something else. */
const otherNumber =
  /(?:order|purchase|oredr|invoice|bill|receipt|ticket|tracking|parcel|shipment|case|booking|reservation|account|customer|serial|model|article|reference|ref|iban|card|transaction|bestellung|rechnung|commande|facture|pedido|factura)\w*[\s.:#]*(?:number|no|nr|id|is|code)?[\s.:#]*$/iu;
const asksForCall =
  /(?:call|phone|tel|telephone|mobile|cell|whats ?app|ring|text|dial|reach|anruf\w*|telefon\w*|handy|appel\w*|téléphone|portable|llam\w*|teléfono|móvil|telefono|cellulare|bellen)\b[^.!?]{0,40}$/iu;

/** Where a number without a country code may be from, the likeliest first: two-letter codes of countries. */
export type Regions = readonly (string | null)[];

/** Whether a message has as many digits in a row as a phone number has. */
export function holdsDigits(text: string): boolean {
  return /\d(?:[\s().\-/]*\d){4}/.test(text);
}

/** The phone number at which the visitor is reached, as E.164 writes it; null when there is none, or only another's. */
export async function findPhone(text: string, regions: Regions, isAskedFor = false): Promise<string | null> {
  for (const found of text.matchAll(candidate)) {
    const [written] = found;
    const before = text.slice(0, found.index);
    const after = text.slice(found.index + written.length);
    if (dateOrTime.test(written) || otherNumber.test(before) || !isVisitors(before, after)) continue;

    const isMeant =
      isAskedFor || asksForCall.test(before) || /^[\s,]*(?:call|text|ring|whats ?app) me/iu.test(after);
    const number = await readNumber(written, regions, isMeant);
    if (number !== null) return number;
  }
  return null;
}

/** A number that is said to be one may be of a kind that no plan of numbers knows yet; any other must be in use. */
async function readNumber(written: string, regions: Regions, isMeant: boolean): Promise<string | null> {
  // The plans of all countries take 20 MB, so they are loaded with the first digits that may be a number.
  const { isSupportedCountry, parsePhoneNumberFromString } = await import("libphonenumber-js/max");
  const isCountry = (region: string | null): region is CountryCode =>
    region !== null && isSupportedCountry(region);
  const countries = written.startsWith("+") ? [undefined] : regions.filter(isCountry);
  for (const writing of [written, written.replace("(0)", "0")]) {
    for (const country of countries) {
      const number = parsePhoneNumberFromString(writing, {
        ...(country && { defaultCountry: country }),
        extract: false,
      });
      if (number?.isValid() || (isMeant && number?.isPossible()))
        return number.format("E.164") + extension(number.ext);
    }
  }
  return null;
}

function extension(ext: string | undefined): string {
  return ext === undefined ? "" : ` ext. ${ext}`;
}
