export { cutIntoPassages } from "./cut-into-passages.ts";
export type { Document, Extraction, Fault, Passage, Section, SourceText } from "./document.ts";
export { extract } from "./extract.ts";
export { sentences } from "./sentences.ts";
