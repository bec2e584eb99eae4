import { language } from "../language/language.ts";

type Sample = {
  title: string;
  pairs: readonly { question: string; answer: string }[];
  /** What can be asked of it. */
  questions: readonly string[];
};

/** A shop that does not exist, for a first try: what its bot knows, and what to ask it. */
export function sample(): Sample {
  return language() === "de" ? german : english;
}

function answers(known: readonly (readonly [questions: readonly string[], answer: string])[]) {
  return known.flatMap(([questions, answer]) => questions.map((question) => ({ question, answer })));
}

const english: Sample = {
  title: "Sample: Bluebird Bikes",
  questions: [
    "How long does delivery take?",
    "Can I return a bike that I have ridden?",
    "Do you repair bikes from other shops?",
  ],
  pairs: answers([
    [
      ["How long does delivery take?", "What does delivery cost?"],
      "We deliver within 3 to 5 working days. Delivery is free from 80 euros, below that it costs 4.90 euros.",
    ],
    [
      ["How do I return something?", "Can I send back a bike that was ridden?"],
      "You can send anything back within 30 days. A bike may have been ridden up to 20 kilometres, as long as it is clean and undamaged. We pay for the pick-up.",
    ],
    [
      ["How long is the warranty?"],
      "Frames have a warranty of 10 years, all other parts of 2 years. Brake pads, tyres and chains are not covered.",
    ],
    [
      ["Do you repair bikes?", "What does a check-up cost?"],
      "We repair every bike, wherever it was bought. A check-up costs 49 euros and takes two days.",
    ],
    [
      ["When are you open?"],
      "The shop and the workshop are open Monday to Friday from 9 to 18 and on Saturday from 10 to 14.",
    ],
    [
      ["How can I pay?"],
      "You can pay by card, PayPal, bank transfer or, from 500 euros on, in 12 monthly rates without interest.",
    ],
  ]),
};

const german: Sample = {
  title: "Beispiel: Blaumeise Fahrräder",
  questions: [
    "Wie lange dauert die Lieferung?",
    "Kann ich ein gefahrenes Rad zurückgeben?",
    "Repariert ihr auch Räder aus anderen Läden?",
  ],
  pairs: answers([
    [
      ["Wie lange dauert die Lieferung?", "Was kostet die Lieferung?"],
      "Wir liefern innerhalb von 3 bis 5 Werktagen. Ab 80 Euro ist die Lieferung frei, darunter kostet sie 4,90 Euro.",
    ],
    [
      ["Wie gebe ich etwas zurück?", "Kann ich ein Rad zurückgeben, das gefahren wurde?"],
      "Sie können alles innerhalb von 30 Tagen zurückgeben. Ein Rad darf bis zu 20 Kilometer gefahren sein, wenn es sauber und unbeschädigt ist. Wir zahlen die Abholung.",
    ],
    [
      ["Wie lange gilt die Garantie?"],
      "Auf Rahmen geben wir 10 Jahre Garantie, auf alle anderen Teile 2 Jahre. Bremsbeläge, Reifen und Ketten sind nicht eingeschlossen.",
    ],
    [
      ["Repariert ihr Räder?", "Was kostet eine Inspektion?"],
      "Wir reparieren jedes Rad, egal wo es gekauft wurde. Eine Inspektion kostet 49 Euro und dauert zwei Tage.",
    ],
    [
      ["Wann habt ihr geöffnet?"],
      "Laden und Werkstatt sind Montag bis Freitag von 9 bis 18 Uhr und Samstag von 10 bis 14 Uhr geöffnet.",
    ],
    [
      ["Wie kann ich zahlen?"],
      "Sie zahlen mit Karte, PayPal, Überweisung oder ab 500 Euro in 12 Monatsraten ohne Zinsen.",
    ],
  ]),
};
