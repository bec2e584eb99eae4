import { wordPattern } from "./word-pattern.ts";

/** What people say in English who want a person. */
export function englishWishes(): RegExp[] {
  const person =
    "(?:agents?|humans?|persons?|(?:real|actual) people|som\\w{1,3}one|some ?body|any ?one|operators?|representatives?|reps?|advis[eo]rs?|assistants?|staff|managers?|supervisors?|colleagues?|workers?|employees?|executives?|reception(?:ist)?|specialists?|(?:customer|client|live|technical|tech) (?:care|support|service|chat)|support(?: team)?|your team)";
  const surePerson =
    "(?:(?:live |human |real |support |service )*(?:agents?|humans?|operator|representative|supervisor|manager)|(?:real|actual|live) (?:person|human|people)|your (?:manager|supervisor)|customer (?:support|service|care)(?: \\w+)?)";
  const talk =
    "(?:talk\\w{0,3}|t[ao]lk|speak\\w{0,3}|chat\\w{0,4}|cat|have a (?:quick )?(?:word|chat)|deal|discuss)";
  const reach =
    "(?:connect\\w{0,3}|contact\\w{0,3}|reach|escalat\\w+|get hold of|get in touch|transfer me|hand me over)";
  const towards =
    "(?:me |us |this |to |with |directly |over |an? |the |your |some |any |live |human |real |actual )*";
  return [
    `\\b${talk} (?:\\S+ ){0,5}?${person}\\b`,
    `\\b${reach} ${towards}${person}\\b`,
    `\\b${person} (?:\\S+ )?(?:to|i (?:can|could|may)|we (?:can|could)) (?:talk|speak|chat)\\b`,
    `\\b${talk} (?:to |with )?(?:whoever|(?:your|the) (?:boss|owner|team leader))\\b`,
    `\\b(?:hook|set|patch|link) me (?:up |in |through )*(?:with|to) (?:an? |some |your )*${person}\\b`,
    `\\b(?:real|actual|live) (?:human|person|agent)s? (?:\\S+ ){0,2}(?:help|assist|answer|look|take over)`,
    `\\b(?:get|give|find|send|want|need) (?:me )?(?:som\\w{1,3}one|somebody) (?:real|human|competent|else)\\b`,
    `\\b(?:want|need|prefer|get me|give me) (?:an? )?(?:\\S+ )?(?:person|human)(?: please| now)?$`,
    `\\b(?:can|could|would|will|please|let|have) (?:you |please |have )*(?:an? |some ?one|somebody|anybody|any ?one|your )(?:\\S+ ){0,4}(?:call|ring|phone|contact|get in touch with|get back to|reach out to) me\\b`,
    `\\b(?:human|agent|operator|representative) (?:right )?(?:now|please|pls)$`,
    `\\b(?:hand|pass|transfer|move) (?:this|it|(?:the|my|this) (?:chat|conversation|thread|case|issue|matter)) (?:over |on )?to (?:an? |some |your |the )*${person}\\b`,
    `\\b(?:can|could|may) (?:i|we) (?:please )?(?:get|have) (?:an? |your |some )*${surePerson}(?: please| now| on \\S+.*| here| to .*)?$`,
    `\\b(?:is|are) there (?:an? |any )?(?:live|real|human|actual) (?:agent|person|human|people|representative|operator)s?\\b`,
    `\\bwho (?:can|could|should|do|may) (?:i|we) (?:talk|speak|chat) (?:to|with)\\b`,
    `\\bputting me (?:through|on to|in touch)\\b`,
    `\\b(?:talk|speak|chat)(?:ing)? (?:directly )?(?:to|with) (?:the|your) \\w+(?: \\w+)?(?: please)?$`,
    `\\b(?:want|need|needs|give me|get me|require|prefer|gimme|request) (?:an? |the |some |your |to have |help |assistance |from |for )*${surePerson}\\b`,
    `\\b(?:from|by|with) (?:an? |your )?(?:human|real|live) ?(?:person|agent|being)?(?: please)?$`,
    `\\bfrom (?:an|your) agent\\b`,
    `^(?:please )?(?:an? )?(?:live |human |real |support )*(?:agent|human|operator|representative|person|customer (?:service|support|care))(?: (?:please|now|available|to chat|chat))*$`,
    `^\\w+ team please$`,
    `\\b(?:transfer|connect|pass|hand|forward|redirect|escalate) me (?:over |through |on )*(?:to|with)\\b`,
    `\\bput me (?:through|on to|in touch)\\b`,
    `\\bi (?:want|need|would like) (?:to )?(?:talk|speak|chat)(?: please| now)?$`,
    `\\bget som\\w{1,3}one (?:else )?(?:to help|to assist|on the (?:line|phone))`,
    `\\b(?:can|could|let|have) som(?:e\\w{0,2}one|ebody) else (?:\\S+ ){0,3}(?:look|check|help|assist|handle|take)`,
    `\\b(?:arrange|schedule|request|book|want|need|like|give me|get) (?:an? |for )*(?:phone )?call ?back\\b`,
    `\\b(?:arrange|schedule) (?:an? )?(?:phone )?call\\b(?: \\S+){0,3}$`,
    `^(?:please )?(?:an? )?call ?back(?: please| request)?$`,
    `\\b(?:call|phone|ring) me(?: (?:back|on|at|now|asap|please|today|tomorrow|when\\w*|\\d\\S*)\\b.*)?$`,
    `\\b(?:can|could|will|would) you (?:please )?(?:call|phone|ring|contact) me\\b(?! (?:by|as)\\b)`,
    `\\b(?:please|pls) (?:call|ring)(?: me)?$`,
    `\\b(?:do not|don ?t|not) (?:feel comfortable|want|trust|like|wish)\\b.*\\b(?:machine|bot|robot|computer|ai)$`,
    `\\bnon ?robot(?:ic)?\\b`,
    `\\bno (?:more )?(?:bots?|robots?|machines?)\\b`,
  ].map((pattern) => wordPattern(pattern, "u"));
}
