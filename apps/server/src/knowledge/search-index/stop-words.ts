const lists = {
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
} as const;

export type Language = keyof typeof lists;

export const languages = Object.keys(lists) as Language[];

export function stopWordsOf(language: Language): ReadonlySet<string> {
  return new Set(lists[language].split(" "));
}
