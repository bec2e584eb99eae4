type Contact = { email?: string; name?: string; phone?: string };

const address =
  /(?<![\p{L}\p{N}@/.!#$%&*+=?^_{|}~-])[\p{L}\p{N}](?:[\p{L}\p{N}.!#$%&*+=?^_{|}~'-]{0,62}[\p{L}\p{N}_+-])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,63}(?![\p{L}\p{N}@])/gu;

const relative =
  "friend|wife|husband|partner|girlfriend|boyfriend|fiancée?|spouse|son|daughter|child|kid|mother|mum|mom|father|dad|parents?|brother|sister|uncle|aunt|cousin|grandmother|grandfather|boss|manager|colleague|co-?worker|neighbou?r|flatmate|roommate|client|customer|assistant|secretary|accountant|lawyer";

/** Words that say whose address follows; the last of them before an address decides. */
const own =
  /\b(?:my (?:(?:own|new|work|private|personal|business|other|current|correct) )*(?:e-?mail|mail|address|contact)|mine|(?:reach|contact|write|e-?mail|mail|message|answer|tell|notify|update) (?:to )?me|to me|i am|i['’]m)\b/giu;
const others = new RegExp(
  [
    String.raw`\b(?:his|her|their|whose)\b`,
    String.raw`\byour (?:\w+ )?(?:e-?mail|mail|address|support|team|shop)\b`,
    String.raw`\b(?:my|our|a|the|his|her|their) (?:\w+ ){0,2}(?:${relative})\b`,
    String.raw`\b\w+['’]s (?:\w+ )?(?:e-?mail|mail|address)\b`,
    String.raw`\b(?:i|we|you|they|he|she|have|had|['’]ve|was|were) (?:\w+ ){0,2}(?:wrote|written|e-?mailed|mailed|messaged|sent|forwarded|replied|contacted)\b`,
    String.raw`\b(?:should|shall|can|could|may|must|do) i (?:\w+ )?(?:write|send|e-?mail|mail|forward|contact|reply)\b`,
    String.raw`\b(?:e-?mails?|mails?|messages?|confirmation|newsletter|invoice) (?:\w+ )?from\b`,
    String.raw`\bnot\W*$`,
  ].join("|"),
  "giu",
);
const givenToOthers = new RegExp(
  String.raw`^\W*(?:is|was|belongs to)\s+(?:not\b|his\b|her|their|your|(?:my|our) (?:\w+ )?(?:${relative})|my \w+['’]s)`,
  "iu",
);
const machine = /^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster)@/iu;

/** How to reach the visitor, from what they wrote; null when it says nothing of that, or only of somebody else. */
export function findContact(text: string): Contact | null {
  for (const found of text.matchAll(address)) {
    const [email] = found;
    const before = lastSentence(text.slice(0, found.index));
    const after = text.slice(found.index + email.length);
    if (isVisitors(before) && !givenToOthers.test(after) && isStorable(email)) return { email };
  }
  return null;
}

/** An address that nobody is named for is the writer's. */
function isVisitors(before: string): boolean {
  const theirs = lastEnd(before, others);
  return theirs === -1 || lastEnd(before, own) > theirs;
}

function lastEnd(text: string, words: RegExp): number {
  const last = [...text.matchAll(words)].at(-1);
  return last === undefined ? -1 : last.index + last[0].length;
}

function lastSentence(text: string): string {
  return text.split(/[.!?]\s|\n/u).at(-1) ?? "";
}

function isStorable(email: string): boolean {
  return email.length <= 254 && email.indexOf("@") <= 64 && !email.includes("..") && !machine.test(email);
}
