export const relative =
  "friend|wife|husband|partner|girlfriend|boyfriend|fiancée?|spouse|son|daughter|child|kid|mother|mum|mom|father|dad|parents?|brother|sister|uncle|aunt|cousin|grandmother|grandfather|boss|manager|colleague|co-?worker|neighbou?r|flatmate|roommate|client|customer|assistant|secretary|accountant|lawyer";

/** Words that say whose address follows; the last of them before an address decides. */
const own =
  /\b(?:my (?:(?:own|new|work|private|personal|business|other|current|correct) )*(?:e-?mail|mail|address|contact|phone|mobile|cell|whats ?app|telephone|number)|mine|(?:reach|call|ring|text|contact|write|e-?mail|mail|message|answer|tell|notify|update) (?:to )?me|to me|i am|i['’]m)\b/giu;
const others = new RegExp(
  [
    String.raw`\b(?:his|her|their|whose)\b`,
    String.raw`\byour (?:\w+ )?(?:e-?mail|mail|address|phone|number|hotline|support|team|shop)\b`,
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

/** Whether what stands between these words is the visitor's own. What nobody is named for is the writer's. */
export function isVisitors(before: string, after: string): boolean {
  const sentence = lastSentence(before);
  const theirs = lastEnd(sentence, others);
  const isOwn = theirs === -1 || lastEnd(sentence, own) > theirs;
  return isOwn && !givenToOthers.test(after);
}

function lastEnd(text: string, words: RegExp): number {
  const last = [...text.matchAll(words)].at(-1);
  return last === undefined ? -1 : last.index + last[0].length;
}

function lastSentence(text: string): string {
  return text.split(/[.!?]\s|\n/u).at(-1) ?? "";
}
