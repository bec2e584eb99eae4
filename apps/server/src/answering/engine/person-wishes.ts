import { englishWishes } from "./english-wishes.ts";
import { wordPattern } from "./word-pattern.ts";

const german = [
  String.raw`\b(mit|an|zu) (?:\S+ ){0,3}(mensch(en)?|mitarbeiter(in)?|berater(in)?|person|jemande[nm]|kundendienst|kundenservice|support)\b.*\b(sprech|red|chatt|verb[iu]nd|telefonier|wend|weiterleit)`,
  String.raw`\b(sprech|rede|chatte|verb[iu]nd)\S* (?:\S+ ){0,4}(menschen|mitarbeiter(in)?|berater(in)?|jemande[nm]|kundendienst|kundenservice)\b`,
  String.raw`\b(brauche|möchte|will|gib mir|geben sie mir) (?:\S+ ){0,2}(echten? |richtigen? )?(menschen|mitarbeiter(in)?|rückruf)\b`,
  String.raw`\bruf(en sie|t)? mich\b.*\b(an|zurück)\b`,
];

const french = [
  String.raw`\b(parler|discuter|échanger|communiquer|contacter|joindre)\b (?:\S+ ){0,4}(humaine?|personne|conseill[eè]re?|agent|opérat(eur|rice)|quelqu un|service client|responsable)\b`,
  String.raw`\b(veux|voudrais|besoin d) ?(?:\S+ ){0,2}(humaine?|conseill[eè]re?|agent|vraie personne)\b`,
  String.raw`\b(rappelez moi|appelez moi|être rappelée?)\b`,
];

const spanish = [
  String.raw`\b(hablar|chatear|comunica\S*|contacta\S*|p[aá]s[ae]\S*|con[eé]ct\S*) (?:\S+ ){0,4}(humano|persona|agente|operador|operadora|asesora?|alguien|representante|atención al cliente)\b`,
  String.raw`\b(quiero|necesito) (un |una )?(humano|persona real|agente|asesora?|operadora?)\b`,
  String.raw`\b(ll[aá]m[ae]n?me|que me llamen)\b`,
];

const italian = [
  String.raw`\b(parlare|chattare|contattare|mett\S+ in contatto) (?:\S+ ){0,4}(persona|umano|operatore|operatrice|qualcuno|consulente|assistenza clienti|responsabile)\b`,
  String.raw`\b(voglio|vorrei) (un |una )?(umano|operatore|operatrice|persona vera)\b|\b(richiamatemi|chiamatemi)\b`,
];

const portuguese = [
  String.raw`\b(falar|conversar|contactar|contatar) (?:\S+ ){0,4}(pessoa|humano|atendente|agente|operadora?|alguém|assistente|representante)\b`,
  String.raw`\b(quero|preciso de) (um |uma )?(humano|atendente|pessoa real)\b|\b(liguem me|me liguem)\b`,
];

const dutch = [
  String.raw`\b(spreken|praten|chatten|contact|doorverbinden|doorverbonden) (?:\S+ ){0,4}(medewerker|mens|persoon|iemand|klantenservice|agent)\b`,
  String.raw`\b(medewerker|mens|persoon|iemand|klantenservice) (?:\S+ ){0,2}(spreken|praten|chatten)\b|\bbel (mij|me)\b|\bteruggebeld\b`,
];

/** What people say who want a person; matched against lower-case text without its punctuation. */
export const personWishes: readonly RegExp[] = [
  ...englishWishes(),
  ...[german, french, spanish, italian, portuguese, dutch].flat().map((source) => wordPattern(source, "u")),
];
