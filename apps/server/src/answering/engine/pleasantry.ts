const greetings =
  /^(hi|hiya|hello|hey|yo|good (morning|afternoon|evening|day)|hallo|guten (tag|morgen|abend)|bonjour|salut|bonsoir|hola|buenos días|buenas tardes|olá|bom dia|boa tarde|ciao|buongiorno|goedemorgen|goedemiddag)( there| team| everyone| all)?$/u;
const thanks =
  /^(ok(ay)? |great |perfect )?(thanks|thank you|thx|cheers|danke|vielen dank|merci|gracias|muchas gracias|obrigad[oa]|grazie|bedankt|dank je( wel)?)( so much| very much| a lot| beaucoup| schön| mille)?$/u;

const defaultGreeting = "Hello! What would you like to know?";
const reply = "You're welcome! Ask whenever you need something else.";

/** An answer to a message that only greets or thanks; null when it says anything more. */
export function replyToPleasantry(text: string, greeting: string = defaultGreeting): string | null {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\s]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (greetings.test(words)) return greeting || defaultGreeting;
  return thanks.test(words) ? reply : null;
}
