/** The parts of a wish for a person in one language, as alternatives of a pattern. */
export type Wishes = {
  talk: string;
  /** To put somebody through, or take care of them. */
  link: string;
  want: string;
  /** Who answers for a company. */
  person: string;
  /** Whom one can talk to, and who may be anybody in any other sentence. */
  anybody: string;
  please: string;
  callBack: string;
};

export const wishes = {
  german: {
    talk: "sprechen|spreche|reden|rede|chatten|chatte|schreiben|telefonieren|wenden",
    link: "verbinden|verbinde|verbunden|weiterleiten|durchstellen|übergeben|kontaktieren",
    want: "brauche|möchte|will|hätte gern|gib mir|geben sie mir|holen sie mir|hol mir|bitte",
    person:
      "mensch|menschen|mitarbeiter|mitarbeiterin|berater|beraterin|kundenservice|kundendienst|kundenbetreuer|sachbearbeiter|support|(?:echten?|richtigen?|reale[nr]?) person",
    anybody: "person|jemand|jemanden|jemandem|irgendwem|irgendjemand\\w*|wem",
    please: "bitte|jetzt|danke",
    callBack: String.raw`\bruf(?:en|t)?(?: sie)? mich\b.*\b(?:an|zurück)\b|\bmich (?:\S+ ){0,2}(?:zurück|an)rufen\b|\b(?:um|einen) rückruf\b`,
  },
  french: {
    talk: "parler|discuter|échanger|communiquer|contacter|joindre|parle",
    link: "passer|passez|mettez moi|mettre|transférez|transférer|rediriger|connecter|connectez|relation",
    want: "veux|voudrais|besoin d|besoin de|donnez moi|préfère",
    person:
      "humain|humaine|conseiller|conseill[eè]re|agent|opérateur|opératrice|service client|responsable|vraie personne",
    anybody: "personne|quelqu un",
    please: "s il vous plaît|s il te plaît|svp|maintenant|merci",
    callBack: String.raw`\b(?:rappelez moi|appelez moi|être rappelée?)\b|\b(?:quelqu un|vous|agent|conseiller) (?:\S+ ){0,2}(?:m|me) (?:rappeler|appeler)\b`,
  },
  spanish: {
    talk: "hablar|hablo|chatear|comunicarme|conversar|contactar|contactarme",
    link: "p[aá]s[ae]me|p[aá]s[ae]nme|comun[ií]queme|comun[ií]came|con[eé]ct[ae]me|transfi[eé]r[ae]me|atienda|atendido|atendida|atender|ponga|ponme",
    want: "quiero|necesito|quisiera|prefiero|dame|deme",
    person:
      "humano|humana|persona real|persona de verdad|agente|asesora?|operador|operadora|representante|atención al cliente",
    anybody: "persona|alguien|ustedes",
    please: "por favor|ya|ahora|gracias",
    callBack: String.raw`\b(?:ll[aá]m[ae]n?me|que me llamen?|me (?:pueden?|podrían?) llamar|(?:pueden?|podrían?) llamarme)\b|\batienda una persona\b`,
  },
  italian: {
    talk: "parlare|parlo|chattare|scrivere",
    link: "passi|passate|passami|passatemi|contattato|contattata|contattare|contatto|collegare|trasferire|trasferisca|assistito",
    want: "voglio|vorrei|ho bisogno di|preferisco|mi serve|datemi",
    person:
      "umano|umana|operatore|operatrice|consulente|assistenza clienti|servizio clienti|responsabile|persona (?:vera|reale)",
    anybody: "persona|qualcuno",
    please: "per favore|per piacere|grazie|adesso|subito",
    callBack: String.raw`\b(?:richiamatemi|chiamatemi|mi richiami|(?:potete|può|potreste) (?:ri)?chiamarmi|essere richiamat[oa])\b`,
  },
  portuguese: {
    talk: "falar|falo|conversar|conversa",
    link: "transfere|transfira|transferir|passa|passe|contactar|contatar|atendid[oa]|atenda|ligar com|conectar|conecte",
    want: "quero|queria|preciso de|gostaria de|prefiro|me dá",
    person:
      "humano|humana|atendente|agente|operador|operadora|assistente|representante|pessoa (?:real|de verdade)",
    anybody: "pessoa|alguém",
    please: "por favor|agora|já|obrigad[oa]",
    callBack: String.raw`\b(?:liguem me|me liguem|me liga|(?:podem?|poderiam?) (?:me )?ligar(?: me)?)\b`,
  },
  dutch: {
    talk: "spreken|spreek|praten|praat|chatten|bellen met",
    link: "doorverbinden|doorverbonden|verbind|doorzetten|contact",
    want: "wil|graag|geef mij|geef me|heb|liever|maar",
    person: "medewerker|mens|klantenservice|agent|collega|(?:echte?|levend) (?:persoon|mens)|echt iemand",
    anybody: "persoon|iemand",
    please: "alsjeblieft|alstublieft|aub|graag|nu",
    callBack: String.raw`\bbel (?:mij|me)\b|\bteruggebeld\b|\b(?:mij|me) (?:\S+ )?terugbellen\b`,
  },
} satisfies Record<string, Wishes>;
