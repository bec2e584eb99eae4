import type { Model } from "@nebulahex/sdk";

export type Vendor = Model["vendor"];
export type Purpose = Model["purpose"];

type VendorFacts = {
  name: string;
  /** A model to begin with, by what it is for; where there is none, the vendor serves none. */
  examples: Partial<Record<Purpose, string>>;
  needsAddress: boolean;
  needsKey: boolean;
};

export const vendors: Record<Vendor, VendorFacts> = {
  anthropic: {
    name: "Anthropic",
    examples: { write: "claude-sonnet-5" },
    needsAddress: false,
    needsKey: true,
  },
  openai: {
    name: "OpenAI",
    examples: { write: "gpt-5-mini", search: "text-embedding-3-small" },
    needsAddress: false,
    needsKey: true,
  },
  google: {
    name: "Google",
    examples: { write: "gemini-2.5-flash", search: "gemini-embedding-001" },
    needsAddress: false,
    needsKey: true,
  },
  ollama: {
    name: "Ollama",
    examples: { write: "llama3.2", search: "nomic-embed-text" },
    needsAddress: true,
    needsKey: false,
  },
  openai_compatible: {
    name: "OpenAI-compatible",
    examples: { write: "mistral-small", search: "bge-m3" },
    needsAddress: true,
    needsKey: false,
  },
  local: { name: "Local", examples: { search: "" }, needsAddress: false, needsKey: false },
};

export function vendorsFor(purpose: Purpose): Vendor[] {
  return (Object.keys(vendors) as Vendor[]).filter(
    (vendor) => vendors[vendor].examples[purpose] !== undefined,
  );
}
