import type { Translation } from "../language/texts.ts";
import type { words } from "./texts.ts";

export const german: Translation<typeof words> = {
  usage: "Tarif und Nutzung",
  about:
    "Was der Arbeitsbereich von dem nutzt, was sein Tarif erlaubt. Tarife und Grenzen ändert, wer diesen Server betreibt.",
  plan: "Tarif",
  since: "Dieser Monat begann am",
  botAnswers: "Antworten der Bots in diesem Monat",
  botAnswersAbout:
    "Ausweichantworten zählen nicht. Über der Grenze übergeben Bots die Gespräche; die API läuft weiter.",
  bots: "Bots",
  botsAbout: "Gelöschte zählen nicht.",
  members: "Mitglieder",
  membersAbout: "Mit offenen Einladungen.",
  knowledgeBytes: "Wissen",
  knowledgeBytesAbout: "Wie es gegeben wurde, bevor es gelesen wird.",
  requestsPerMinute: "Aufrufe je Minute eines Schlüssels",
  requestsPerMinuteAbout: "Mehrere Schlüssel haben je ihre Grenze.",
  noCeiling: "keine Grenze",
  of: (used: string, ceiling: string) => `${used} von ${ceiling}`,
  usedOnly: (used: string) => `${used}, keine Grenze`,
  banner: (what: string, share: string) => `${what}: ${share} des Tarifs sind verbraucht`,
  look: "Ansehen",
};
