import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { speak } from "./language/language.ts";
import { showTheme } from "./ui/theme.ts";
import "./ui/tokens.css";

showTheme();
await speak();
const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
