export { type OpenApiDocument, openApiDocument } from "./document.ts";
export { exampleOf } from "./example.ts";
export { problemsOf } from "./problems-of.ts";
