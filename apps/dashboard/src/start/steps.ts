/** The steps of the first run, as the address names them. */
export const steps = ["name", "learn", "ask", "install"] as const;
export type Step = (typeof steps)[number];

export function isStep(text: unknown): text is Step {
  return steps.some((step) => step === text);
}
