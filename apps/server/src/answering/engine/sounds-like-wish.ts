import { wordPattern } from "./word-pattern.ts";

/** What sounds like a wish for a person and is none; cut out before the wishes are looked for. */
export const soundsLikeWish: readonly RegExp[] = [
  String.raw`\bhuman (resources?|rights?|error|body|hair|readable|being or)\b`,
  String.raw`\b(real estate|travel|insurance|user|booking|shipping|delivery|cleaning|bleaching) agents?\b`,
  String.raw`\b(virtual|personal|voice|google|shopping|digital) assistants?\b`,
  String.raw`\b(product|account|project|task|file|password|property|ad|ads|tag|site|business|domain|store) managers?\b`,
  String.raw`\b(am i|are you|is this|i am|i m|was i|were you)( \S+)? (talking|speaking|chatting) (to|with) (an? )?(\S+ )?(bot|robot|human|person|machine|ai)( or .*)?$`,
  String.raw`\b(are you|you re|you are|is it|is this|aren t you|if you re|if your)( \S+){0,2} (an? )?(\S+ )?(human|person|agent|people|bot)\b`,
  String.raw`\b(customer |client |technical )?(care|service|support)s? (numbers?|no|phone|hours|tim(e|ings?)|emails?|address|languages?|cent(er|re)|tickets?|plans?|fees?)\b`,
  String.raw`\b(contact|reach) (numbers?|details?|info\w*|forms?|pages?|lists?|emails?|address\w*)\b`,
  String.raw`\b(spoke|talked|chatted|spoken|connected) (\S+ ){0,5}(yesterday|earlier|before|already|last \w+|ago|who|but|and)\b`,
  String.raw`\b(talk|speak|chat|talking) about\b.*`,
  String.raw`\b(call|phone) (my|the|your) (\S+ )?(phone company|doctor|mom|mother|dad|father|wife|husband|bank)\b`,
  String.raw`\b(after|once|before|while|whenever|every time) (i|we|you) (talk|speak|chat)\w*( \S+){0,4}`,
  String.raw`\bwhat happens (when|if) (i|we) (talk|speak|chat)\w*.*`,
  String.raw`\b(connect|transfer|redirect|forward|pass)\w* me (to|with|on to) (the |your |my |an? )*(wi ?fi|internet|network|server|vpn|bluetooth|printer|app|web ?site|web ?page|page|link|form|store|shop)\b`,
  String.raw`\b(do|does|will|would) (i|we|you|one|it) need (an? )?(agents?|managers?|representatives?|operators?|humans?|persons?)\b(?! to (talk|speak))`,
  // Said of the past, or of somebody else than the company.
  String.raw`\b(gestern|vorgestern|letzte \S+|habe? (?:schon |bereits ))\b.*`,
  String.raw`\b(ich )?habe? (\S+ ){0,6}(gesprochen|geredet|telefoniert|geschrieben)\b`,
  String.raw`\b(j ai|on a|nous avons) (\S+ ){0,2}(parlé|discuté|échangé|contacté)\b.*`,
  String.raw`\b(ayer|anoche|ya) (\S+ )?(hablé|contacté|he hablado)\b.*|\b(hablé|he hablado) (\S+ ){0,4}(ayer|agente|persona|asesora?)\b`,
  String.raw`\b(ho|abbiamo) (\S+ )?(parlato|chattato|contattato)\b.*`,
  String.raw`\b(falei|conversei|já falei|liguei)\b.*`,
  String.raw`\b(heb|hebben) (\S+ ){0,5}(gesproken|gepraat|gebeld)\b`,
  String.raw`\b(andere?|autre|otra|altra|outra) (person|personne|persona|pessoa|persoon)\b`,
].map((source) => wordPattern(source, "gu"));
