import assert from "node:assert/strict";
import { test } from "node:test";
import { wantsPerson } from "./wants-person.ts";
import { otherThingsSaid, wishesSaid } from "./wishes.fixture.ts";

const offer = "I am not sure. Shall I get a person?";

function isWanted(text: string) {
  return wantsPerson(text, [], offer).isWanted;
}

test("people ask for a person in many words", () => {
  for (const text of [
    "let me talk to a human",
    "Agent please!",
    "could you put me through to your manager",
    "This is useless. I want to speak with someone else",
    "please call me back on 555 0100",
    "i need a real person",
    "is there anyone I can talk to?",
    "I don't want to talk to a bot",
    "i need to spaek to an agnet",
    "is it possible to have a word with one of your staff",
    "hook me up with an agent",
    "would you mind putting me through to sales",
    "please ask somebody to phone me tomorrow",
    "is there a live agent available",
    "Please hand this conversation to a person",
  ]) {
    assert.ok(isWanted(text), text);
  }
});

test("they ask in other languages too", () => {
  for (const text of [
    "Kann ich mit einem Mitarbeiter sprechen?",
    "Ich möchte einen Menschen sprechen",
    "Je voudrais parler à un conseiller",
    "Je veux être rappelé",
    "Quiero hablar con una persona",
    "Vorrei parlare con un operatore",
    "Quero falar com um atendente",
    "Ik wil een medewerker spreken",
    "Mitarbeiter bitte",
    "Kann mich jemand zurückrufen?",
    "Mettez-moi en relation avec un agent",
    "Quiero que me atienda una persona",
    "Mi passi un operatore per favore",
    "Quero ser atendido por um humano",
    "Kunt u mij doorverbinden met een medewerker?",
  ]) {
    assert.ok(isWanted(text), text);
  }
});

test("words that sound like it fool nobody", () => {
  for (const text of [
    "is there a human resources department",
    "are you a real person?",
    "Am I talking to a bot or a human?",
    "a table for four people",
    "I spoke to an agent yesterday, where is my refund",
    "someone stole my card",
    "how do I reach more people with ads",
    "do you work with real estate agents",
    "what is your contact form",
    "what are your customer service hours",
    "Wo finde ich Informationen zu Menschenrechten?",
    "how do I call the function",
    "I want to talk about my order",
    "what happens after I talk to the agent",
    "connect me to the wifi",
    "do I need an agent to rent a flat",
    "Ich habe gestern mit einem Mitarbeiter gesprochen",
    "Une autre personne peut-elle recevoir le colis ?",
    "¿Puede otra persona recoger el pedido?",
    "Ho parlato ieri con un operatore",
    "Falei ontem com um atendente",
    "Ik heb gisteren met een medewerker gesproken",
    "De medewerker zei dat het morgen komt",
  ]) {
    assert.ok(!isWanted(text), text);
  }
});

test("many more wishes are heard, and nothing else is taken for one", () => {
  assert.deepEqual(
    wishesSaid.filter((text) => !isWanted(text)),
    [],
  );
  assert.deepEqual(otherThingsSaid.filter(isWanted), []);
});

test("a yes counts only when a person was offered", () => {
  assert.ok(wantsPerson("Yes, please!", [{ author: "bot", text: offer }], offer).isWanted);
  assert.ok(!wantsPerson("Yes, please!", [{ author: "bot", text: "We open at nine." }], offer).isWanted);
  assert.ok(!wantsPerson("yes but when do you open", [{ author: "bot", text: offer }], offer).isWanted);
});
