import assert from "node:assert/strict";
import { test } from "node:test";
import { guessLanguage } from "./guess-language.ts";

function guessed(text: string) {
  return guessLanguage([
    { documentId: "d", title: "", url: null, heading: null, text, position: 0, examples: [] },
  ]);
}

test("a sentence tells its language, and what tells nothing is taken for English", () => {
  assert.equal(guessed("You can send anything back within 30 days."), "english");
  assert.equal(guessed("Sie können alles innerhalb von 30 Tagen zurückschicken."), "german");
  assert.equal(guessed("Vous pouvez retourner un article sous 30 jours."), "french");
  assert.equal(guessed("Puede devolver el producto en un plazo de 30 días."), "spanish");
  assert.equal(guessed("Pode devolver o produto no prazo de 30 dias."), "portuguese");
  assert.equal(guessed("Può restituire il prodotto entro 30 giorni dalla consegna."), "italian");
  assert.equal(guessed("U kunt het product binnen 30 dagen terugsturen."), "dutch");
  assert.equal(guessed("Parking: 12"), "english");
});

test("other scripts have no stemmer here", () => {
  assert.equal(guessed("您可以在三十天内退货。"), null);
  assert.equal(guessed("يمكنك إرجاع أي منتج خلال 30 يومًا."), null);
});
