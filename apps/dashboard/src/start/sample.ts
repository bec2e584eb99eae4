import { language } from "../language/language.ts";

/** A shop that does not exist, for a first try: what it says, and what can be asked of it. */
export function sample(): { title: string; content: string; questions: readonly string[] } {
  return language() === "de" ? german : english;
}

const english = {
  title: "Sample: Bluebird Bikes",
  questions: [
    "How long does delivery take?",
    "Can I return a bike that I have ridden?",
    "Do you repair bikes from other shops?",
  ],
  content: `# Delivery
We deliver within 3 to 5 working days. A bike comes assembled to nine tenths; you turn the handlebars and fit the pedals. Delivery is free from 80 euros, below that it costs 4.90 euros.

# Returns
You can send anything back within 30 days. A bike may have been ridden up to 20 kilometres, as long as it is clean and undamaged. We pay for the pick-up and refund you within 5 days of its arrival.

# Warranty
Frames have a warranty of 10 years, all other parts of 2 years. Brake pads, tyres and chains wear out and are not covered.

# Repairs
We repair every bike, wherever it was bought. A check-up costs 49 euros and takes two days. Book it online or call the workshop.

# Opening hours
The shop and the workshop are open Monday to Friday from 9 to 18 and on Saturday from 10 to 14.

# Payment
You can pay by card, PayPal, bank transfer or in 12 monthly rates without interest for orders over 500 euros.
`,
};

const german = {
  title: "Beispiel: Blaumeise Fahrräder",
  questions: [
    "Wie lange dauert die Lieferung?",
    "Kann ich ein gefahrenes Rad zurückgeben?",
    "Repariert ihr auch Räder aus anderen Läden?",
  ],
  content: `# Lieferung
Wir liefern innerhalb von 3 bis 5 Werktagen. Ein Rad kommt zu neun Zehnteln montiert; Sie drehen den Lenker und setzen die Pedale ein. Ab 80 Euro ist die Lieferung frei, darunter kostet sie 4,90 Euro.

# Rückgabe
Sie können alles innerhalb von 30 Tagen zurückgeben. Ein Rad darf bis zu 20 Kilometer gefahren sein, wenn es sauber und unbeschädigt ist. Wir zahlen die Abholung und erstatten innerhalb von 5 Tagen nach Eingang.

# Garantie
Auf Rahmen geben wir 10 Jahre Garantie, auf alle anderen Teile 2 Jahre. Bremsbeläge, Reifen und Ketten verschleißen und sind nicht eingeschlossen.

# Reparatur
Wir reparieren jedes Rad, egal wo es gekauft wurde. Eine Inspektion kostet 49 Euro und dauert zwei Tage. Buchen Sie online oder rufen Sie die Werkstatt an.

# Öffnungszeiten
Laden und Werkstatt sind Montag bis Freitag von 9 bis 18 Uhr und Samstag von 10 bis 14 Uhr geöffnet.

# Zahlung
Sie zahlen mit Karte, PayPal, Überweisung oder ab 500 Euro in 12 Monatsraten ohne Zinsen.
`,
};
