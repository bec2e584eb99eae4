import * as lists from "stopword";
import { splitWords } from "../split-words.ts";

/** Chosen from questions; a list of use in books calls "order" and "system" small too. */
const own = {
  english:
    "a about above after again all also am an and any are as at be because been before being below between both but by can cannot could did do does doing don during each else even ever few for from further get gets getting got had has have having he her here hers him his how i if in into is it its itself just know let like ll m made make me more most my myself need no nor not now of off on once only or other our ours out over own please re s same she should since so some such t than that the their theirs them then there these they this those through to too under until up us ve very want was we were what when where which while who whom why will with would you your yours d im ive id dont cant doesnt isnt hi hello thanks thank",
  german:
    "aber alle als am an auch auf aus bei bin bis bitte bist da damit dann das dass dein deine dem den der des dich die dies diese dieser dir doch du durch ein eine einem einen einer eines er es euch euer für gegen gibt hab habe haben hat hatte ich ihm ihn ihr ihre im in ist ja jede kann kannst kein keine können man mein meine mich mir mit möchte muss nach nicht noch nun nur ob oder ohne sehr sein seine sich sie sind so soll über um und uns unser unter vom von vor wann war warum was welche wenn wer werden wie wieder will wir wird wo wurde zu zum zur",
  french:
    "a ai alors as au aucun aussi autre aux avec avez avoir bonjour c ce cela ces cet cette ceux chez ci comme comment d dans de des donc du elle elles en est et été être eu fait faire il ils j je l la le les leur leurs lui m ma mais me merci mes moi mon n ne ni non nos notre nous on ont or ou où par pas peu peut peux plus pour pouvez pourquoi puis qu quand que quel quelle quels qui quoi s sa sans se ses si son sont sous suis sur t ta te tes toi ton tous tout très tu un une veux voudrais vos votre vous y à",
  spanish:
    "a al algo ante antes así aunque bien cada como cómo con cual cuál cuando cuándo de del desde donde dónde durante e el él ella ellas ellos en entre era es esa ese eso esta está estaba están estas este esto estos estoy fue gracias ha hacer han hasta hay he hola la las le les lo los más me mi mí mis mucho muy nada ni no nos nosotros o os otra otro para pero poco por porque puede puedo que qué quien quiero se sea ser si sí sin sobre son soy su sus también te tengo tiene todo tu tú tus un una unas uno unos usted y ya yo",
  portuguese:
    "a ao aos aquele as até bem com como da das de dele depois do dos e é ela elas ele eles em entre era essa esse esta está este eu faço foi há isso isto já la lhe mais mas me mesmo meu meus minha muito na não nas nem no nos nós nossa nosso num o obrigado olá os ou para pela pelo por porque posso pode qual quando que quem quero se sem ser seu seus são só sua suas também te tem tenho ter teu toda todo tu tua um uma você vocês",
  italian:
    "a ad ai al alla alle anche avere c che chi ci ciao come con cosa cui da dal dalla dei del della delle di dove e è ed era fare gli grazie ha hai hanno ho i il in io l la le lei li lo loro lui ma me mi mia mie mio molto ne nei nel nella no noi non nostro o ogni per perché più posso può qual quale quando quello questa questo qui se sei senza si sia sono su sua sul sulla suo te ti tra tu tua tuo tutti tutto un una uno vi voglio voi vorrei vostro",
  dutch:
    "aan al alle als altijd ben bij daar dan dat de der deze die dit doen door dus een en er ge geen graag had hallo heb hebben heeft hem het hier hij hoe hun iets ik in is ja je jij jullie kan kunnen kunt maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat onder ons onze ook op over te tegen toch toen tot u uit uw van veel voor waar waarom wanneer want waren was wat we wel welke werd wie wij wil worden zal ze zelf zich zij zijn zo zonder zou",
  nepali:
    "छ र को मा हो यो पनि छन् ले का के कि भने लाई बाट गर्न त म मेरो तपाईं हामी कसरी कहाँ किन कति हुन्छ थियो गर्ने यस त्यो अनि वा तर सबै",
  serbian:
    "i u je na da se za od su a o sa ne to koji koja koje kao ali iz bi što šta će po ili samo ako kako ja ti on ona mi vi oni moj moja vaš vaša sam si smo ste kada gde zašto li nije imam mogu može molim hvala и у је на да се за од су а о са не то који која које као али из би што шта ће по или само ако како ја ти он она ми ви они мој моја ваш ваша сам си смо сте када где зашто ли није имам могу може молим хвала",
  tamil:
    "மற்றும் இந்த ஒரு என்று என எப்படி எங்கே எப்போது ஏன் என்ன நான் நீங்கள் என் உங்கள் அது இது அல்லது ஆனால் உள்ளது இல்லை முடியும் வேண்டும் எனக்கு தான் அந்த",
  yiddish:
    "און דער די דאס דאָס אין איז צו פון פֿון נישט ניט איך דו ער זי מיר איר זיי א אַ אן אַן מיט אויף פאר פֿאַר ווי וואס וואָס ווען וואו וווּ האב האָב האט האָט בין זענען קען מען אויב אבער אָבער",
} as const;

const others = {
  arabic: lists.ara,
  armenian: lists.hye,
  basque: lists.eus,
  catalan: lists.cat,
  croatian: lists.hrv,
  czech: lists.ces,
  danish: lists.dan,
  esperanto: lists.epo,
  estonian: lists.est,
  finnish: lists.fin,
  greek: lists.ell,
  hindi: lists.hin,
  hungarian: lists.hun,
  indonesian: lists.ind,
  irish: lists.gle,
  lithuanian: lists.lit,
  norwegian: lists.nob,
  persian: lists.fas,
  polish: lists.pol,
  romanian: lists.ron,
  russian: lists.rus,
  sesotho: lists.sot,
  swedish: lists.swe,
  turkish: lists.tur,
};

/** No stemmer is known for them; letter pieces find their word forms. */
const unstemmed = {
  bengali: lists.ben,
  bulgarian: lists.bul,
  hebrew: lists.heb,
  latvian: lists.lav,
  slovak: lists.slk,
  slovenian: lists.slv,
  ukrainian: lists.ukr,
  urdu: lists.urd,
  vietnamese: lists.vie,
};

export type StemmedLanguage = keyof typeof own | keyof typeof others;
export type Language = StemmedLanguage | keyof typeof unstemmed;

const stopWords = new Map(
  Object.entries({ ...own, ...others, ...unstemmed }).map(([language, words]) => [
    language as Language,
    new Set(splitWords(typeof words === "string" ? words : words.join(" "))),
  ]),
);

export const languages: readonly Language[] = [...stopWords.keys()];

/** Small words, as the index writes words. */
export function stopWordsOf(language: Language): ReadonlySet<string> {
  return stopWords.get(language) ?? new Set();
}

export function isStemmed(language: Language): language is StemmedLanguage {
  return !(language in unstemmed);
}
