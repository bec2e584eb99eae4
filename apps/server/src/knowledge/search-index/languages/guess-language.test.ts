import assert from "node:assert/strict";
import { test } from "node:test";
import { guessLanguage } from "./guess-language.ts";
import type { Language } from "./stop-words.ts";

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

test("also where the letters are others or the languages near to each other", () => {
  const sentences: Partial<Record<Language, string>> = {
    arabic: "يمكنك إرجاع أي منتج خلال 30 يومًا من تاريخ الاستلام.",
    bulgarian: "Можете да върнете продукта в рамките на 30 дни.",
    catalan:
      "Podeu tornar qualsevol producte en un termini de 30 dies i us retornem els diners amb la mateixa targeta.",
    czech: "Zboží můžete vrátit do 30 dnů, pokud nebylo použito.",
    danish: "Du kan sende varen tilbage inden for 30 dage, hvis den ikke er brugt.",
    finnish: "Voit palauttaa tuotteen 30 päivän kuluessa, jos sitä ei ole käytetty.",
    greek: "Μπορείτε να επιστρέψετε το προϊόν μέσα σε 30 ημέρες.",
    hindi: "आप 30 दिनों के भीतर सामान वापस कर सकते हैं।",
    hungarian: "A terméket 30 napon belül visszaküldheti, ha még nem használta.",
    indonesian: "Anda dapat mengembalikan barang dalam 30 hari jika belum dipakai.",
    norwegian:
      "Du kan sende varen tilbake innen 30 dager hvis du ikke har brukt den, og vi betaler deg etter noen dager.",
    persian: "شما می‌توانید کالا را تا ۳۰ روز پس از خرید برگردانید.",
    polish: "Towar można zwrócić w ciągu 30 dni, jeśli nie był używany.",
    romanian: "Puteți returna produsul în termen de 30 de zile dacă nu a fost folosit.",
    russian: "Вы можете вернуть товар в течение 30 дней, если он не был в использовании.",
    swedish: "Du kan skicka tillbaka varan inom 30 dagar om den inte har använts.",
    turkish: "Ürünü 30 gün içinde, eğer kullanılmamışsa, geri gönderebilirsiniz.",
    ukrainian: "Ви можете повернути товар протягом 30 днів, якщо він не був у використанні.",
    vietnamese: "Bạn có thể trả lại hàng trong vòng 30 ngày nếu chưa sử dụng.",
  };
  for (const [language, text] of Object.entries(sentences)) assert.equal(guessed(text), language);
});

test("what no list of small words knows has no language", () => {
  assert.equal(guessed("您可以在三十天内退货。"), null);
});
