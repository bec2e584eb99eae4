import { language } from "../language/language.ts";

export type Country = { code: string; name: string };

/** Codes that stand for no country of their own: unions, test codes, and old names of countries that go by another. */
const noCountries =
  /^(?:EU|EZ|UN|QO|XA|XB|ZZ|AN|BU|CS|DD|DY|FQ|FX|HV|JT|MI|NH|NQ|NT|PC|PU|PZ|RH|SU|TP|UK|VD|WK|YD|YU|ZR|AC|CP|CQ|DG|EA|IC|TA)$/;

/** The countries by their ISO code and their name in the reader's language, in its order. */
export function countries(): Country[] {
  const names = new Intl.DisplayNames(language(), { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !noCountries.test(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [{ code, name }];
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, language()));
}
