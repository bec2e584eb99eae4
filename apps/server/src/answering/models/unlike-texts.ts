/** Texts that have nothing to do with each other: how near a model lays them is where its likeness begins. */
export const unlikeTexts: readonly string[] = [
  "How do I reset my password?",
  "The recipe needs two eggs and a cup of flour.",
  "Our office is closed on public holidays.",
  "The battery lasts about ten hours on one charge.",
  "Can I pay with a bank transfer?",
  "The match ended in a draw after extra time.",
  "My parcel has not arrived yet.",
  "Which vaccinations does a puppy need?",
  "The museum shows paintings of the nineteenth century.",
  "How many people can join a video call?",
  "Wash the shirt at thirty degrees.",
  "The train to the coast leaves from platform four.",
  "What is the interest rate of a savings account?",
  "The server answers with an error when the file is too large.",
];
