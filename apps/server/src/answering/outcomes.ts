/** What the API calls what a bot does with a message. */
export const outcomes = { answer: "answered", fallback: "fallback", handover: "handover" } as const;
