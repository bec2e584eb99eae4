import { wordPattern } from "./word-pattern.ts";

const anybody = String.raw`som\w{1,3}one|some ?body|any ?one|any ?body|persons?|people|whoever`;
const kind = "(?:live|human|real|actual|proper|competent|free|available|customer|support|service|bank) ";
/** Who answers for a company; hardly anything else in a short question. */
const staff = String.raw`agents?|humans?(?: beings?)?|operators?|representatives?|reps?|advis[eo]rs?|consultants?|supervisors?|superiors?|managers?|specialists?|experts?|executives?|colleagues?|employees?|workers?|associates?|assistants?|receptionists?|team leaders?|staff|member of (?:your |the )?(?:staff|team)|person in charge|duty manager`;
const company = String.raw`(?:customer|client|technical|tech|live|human) (?:care|support|services?|relations|chat)|(?:front|help|service) ?desk|reception|concierge|housekeeping|boss|owner|(?:\w+ )?(?:team|department|dept)|(?:your|the) (?:people|guys|staff)|sales|billing|accounts|support`;
const article = "(?:an? |the |your |some |any |one of your |another |any of your |one of the )";
const human = `(?:${article}{0,2}(?:${kind}){0,3}(?:${staff}|${company}))`;
const anyHuman = `(?:${article}{0,2}(?:${kind}){0,3}(?:${staff}|${company}|${anybody}|one))`;
/** Sure enough to be wanted without a verb of speaking. */
const surely = String.raw`(?:${article}{0,2}(?:(?:${kind}){0,3}(?:agents?|humans?(?: beings?)?|operator|representative|supervisor|manager|advis[eo]r)|(?:live|real|actual|human) (?:person|people|employee|support|help|assistance)|customer (?:support|service|care)(?: \w+)?|member of (?:your |the )?(?:staff|team)))`;

const talk = String.raw`(?:talk\w{0,3}|t[ao]lk|speak\w{0,3}|chat\w{0,4}|cat|converse|have (?:an? )?(?:quick )?(?:word|chat)|an? word|deal|discuss|message)`;
const link = String.raw`(?:put\w*|pass|hand|transfer\w*|connect\w*|direct|redirect|forward|switch|route|patch|link|hook|set|refer|escalat\w+|send|move|assign|raise|take)`;
const matter = String.raw`(?:me|us|this|it|(?:the|my|this|a) (?:call|chat|conversation|thread|case|issue|matter|complaint|problem))`;
const towards =
  "(?:over |on |up |in |through |back |contact |touch |directly |straight |to |with |onto |by )*";
const contact = String.raw`(?:call|ring|phone|contact|reach out to|reach|message|text|email|get in touch with|get back to)`;
const soon = "(?: (?:please|pls|now|right now|asap|here|instead|today|immediately|ok|thanks))*";
const end = `${soon}$`;

/** What people say in English who want a person. */
export function englishWishes(): RegExp[] {
  return [...speaking, ...linking, ...wanting, ...calling, ...refusing].map((pattern) =>
    wordPattern(pattern, "u"),
  );
}

const speaking = [
  `\\b${talk} (?:\\S+ ){0,5}?(?:${anyHuman})\\b`,
  `\\b${talk} (?:directly )?(?:to |with )(?:the|your) \\w+(?: \\w+)?${end}`,
  `\\b(?:want|need|like|love|hop(?:e|ing)|wish|rather|prefer|let me|(?:can|could|may) (?:i|we)) (?:\\S+ ){0,2}?${talk} (?:to |with )(?:an? |the |your )\\w+(?: \\w+)?(?: on duty)?${end}`,
  `\\b(?:can|could|shall) we (?:talk|speak|chat)(?: (?:on|over|by) (?:the )?phone)?${end}`,
  `\\b${talk} (?:to |with )?(?:whoever|(?:your|the) (?:boss|owner|team leader))\\b`,
  `\\b${anyHuman} (?:\\S+ )?(?:to|i (?:can|could|may)|we (?:can|could)) ${talk}\\b`,
  `\\b${anyHuman} (?:\\S+ ){0,2}(?:free|available|online|there|around) (?:\\S+ )?to ${talk}\\b`,
  `\\bwho (?:can|could|should|do|may) (?:i|we) (?:talk|speak|chat|complain) (?:to|with)?\\b`,
  `\\bi (?:want|need|would like) (?:to )?(?:talk|speak|chat)${end}`,
  `\\b(?:get|come|put) (?:\\S+ )?through to ${anyHuman}\\b`,
  `\\b(?:hold of|in (?:touch|contact) with) ${anyHuman}\\b`,
  `\\b(?:contact\\w{0,3}|reach) (?:with |to )?(?:${human}|${article}?(?:${anybody}))\\b`,
  `\\bexplain (?:\\S+ ){0,3}to ${article}?(?:person|human|someone|somebody)\\b`,
];

const linking = [
  `\\b${link} ${matter} ${towards}(?:to|with|onto|on with|through) ${anyHuman}\\b`,
  `\\b(?:transfer|connect|pass|hand|forward|redirect|escalate|direct|switch) me (?:over |through |on |up )*(?:to|with)\\b`,
  `\\b(?:be|been|being|get) (?:transferred|connected|passed|handed|forwarded|redirected|escalated|put through|contacted)(?: over| on| through)? (?:to|with|by) ${anyHuman}\\b`,
  `\\b(?:transfer|connect|switch|escalate|forward) (?:over |this |it )*(?:(?:to |with )?${surely}|(?:to|with) ${human})${end}`,
  `\\bput(?:ting)? me (?:through|on (?:to|with)|in (?:touch|contact))\\b`,
  `\\b(?:put|get) ${surely} on\\b`,
  `\\b(?:complain|complaint) (?:to|with) ${human}\\b`,
  `^(?:please escalate|escalate (?:this|it|my (?:case|complaint|issue)))${end}`,
];

const wanting = [
  `\\b(?:want|wants|need|needs|require|prefer|request|demand|gimme|get|give|find|bring|fetch|send|call) (?:me |us )?(?:to have |(?:help|assistance|support) (?:from|of) |from |for )?${surely}(?: for me| to .*| on .*| who .*| that .*)?${end}`,
  `\\b(?:want|need|prefer|request|require|gimme|(?:give|get) me) (?:to have |help |assistance |from |for )*${surely}\\b`,
  `\\b(?:want|need|prefer|get me|give me|rather have) (?:an? )?(?:\\S+ )?(?:person|human)(?: deal\\w*| handle| look| help)?(?: \\S+){0,3}$`,
  `\\b(?:get|give|find|send|bring|want|need) (?:me )?(?:som\\w{1,3}one|somebody) (?:real|human|competent|else(?! s )|who (?:can|could|knows|understands))\\b`,
  `\\b(?:can|could|may) (?:i|we) (?:please )?(?:get|have|see) ${surely}(?: on .*| to .*| for .*)?${end}`,
  `\\b(?:is|are) (?:there )?${article}{0,2}(?:${kind}){0,2}(?:${staff}|person|people|colleagues)(?: around| available| online| there| here| free)+\\b`,
  `\\bany (?:humans?|agents?|(?:real|live) (?:person|people|agents?)) (?:around|here|there|available|online)\\b`,
  `\\b(?:is|are) there (?:an? |any )?(?:live|real|human|actual) (?:agent|person|human|people|representative|operator)s?\\b`,
  `\\b(?:do|have) you (?:have )?(?:got )?${article}{0,2}(?:(?:live|human|real|actual|free) ){1,3}(?:agents?|people|persons?|humans?|operators?|staff)\\b`,
  `\\b(?:is|are) there (?:someone|somebody|anyone|anybody) (?:else )?(?:(?:who|that) (?:can|could)|to) (?:help|assist)\\b`,
  `\\bget som\\w{1,3}one (?:else )?(?:to help|to assist|on the (?:line|phone))`,
  `\\b(?:can|could|would|will|let|have|want|need|prefer|possible for|please) (?:an? |some )?(?:(?:live|real|human|actual) )*(?:human|person|agent|operator|colleague|som(?:e\\w{0,2}one|ebody) else)s?(?: \\S+){0,2} (?:help|assist|take over|take (?:this|it|a look)|handle|deal|look|check|respond|reply|answer)`,
  `\\b(?:ask|have|get|let) (?:an? |your |one of your )(?:${staff}) (?:to )?(?:help|assist|look|check|handle|take)`,
  `\\bdirectly ask (?:\\S+ ){0,3}from an? agent\\b|\\bfrom (?:an|your) agent\\b`,
  `\\b(?:from|by|with) (?:an? |your )?(?:human|real|live|actual) ?(?:person|agent|being)?${end}`,
  `\\b(?:support|help|assistance|answer) (?:from|of|by) (?:an? )?(?:${kind})*(?:human|person|people|customer care|customer service|agent)\\b`,
  `(?:^|\\| )(?:please |hi |hello |hey )*(?:an? )?(?:live |human |real |support )*(?:agents?|humans?|operator|representative|person|supervisor|manager|customer (?:service|support|care)|live chat)(?: (?:please|now|available|to chat|chat|pls))*$`,
  `^\\w+ team please$`,
  `\\b(?:bot|robot|machine|useless|enough|stop|no|understand\\w*|help(?:ful|ing)?) (?:\\S+ ){0,3}(?:agent|human|operator|representative|supervisor|som(?:eone|ebody) else)${end}`,
  `\\b(?:human|agent|operator|representative|som(?:eone|ebody) else) (?:right )?(?:now|please|pls)$`,
  `^chat (?:with )?${anyHuman}${end}`,
];

const calling = [
  `\\b(?:can|could|would|will|please|let|have|get|ask|tell|want|need|like|arrange for|possible for) (?:you |please |have |to |get |for ){0,3}(?:${anyHuman}|your)(?: \\S+){0,4}? (?:${contact}|give) (?:me|us)\\b`,
  `\\b(?:arrange|schedule|request|book|want|need|like|give me|get|have) (?:an? |for |another )*(?:phone )?(?:call ?back|call)${end}`,
  `\\b(?:arrange|schedule) (?:an? )?(?:phone )?call (?:by|from|with) (?:your|an?) (?:\\S+)$`,
  `^(?:please )?(?:an? )?call ?back(?: please| request)?$`,
  `\\b(?:call|phone|ring) me(?: (?:back|on|at|now|asap|please|today|tomorrow|when\\w*|\\d\\S*)\\b.*)?$`,
  `\\b(?:can|could|will|would) you (?:please )?(?:call|phone|ring|contact) me\\b(?! (?:by|as)\\b)`,
  `\\b(?:please|pls) (?:call|ring)(?: me)?$`,
];

const refusing = [
  `\\b(?:do not|don ?t|not) (?:feel comfortable|want|trust|like|wish|talking|going to)\\b.*\\b(?:machine|bot|robot|computer|ai)(?: any ?(?:more|longer))?$`,
  `\\bnon ?robot(?:ic)?\\b`,
  `\\bno (?:more )?(?:bots?|robots?|machines?)\\b`,
  `\\b(?:does|is) any ?(?:one|body) (?:actually |really )*(?:work|there|here)\\b`,
];
