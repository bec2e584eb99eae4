import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type UserConfig } from "vite";

const server = "http://127.0.0.1:3000";

// biome-ignore lint/style/noDefaultExport: Vite demands it.
export default defineConfig(({ command }) => {
  // Whatever the server was started with, what is built is for people.
  if (command === "build") process.env.NODE_ENV = "production";
  return settings;
});

const settings: UserConfig = {
  plugins: [tailwindcss()],
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      onLog(level, log, handle) {
        // Packages mark what is for browsers; there is nothing else here.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
      },
    },
  },
  server: { proxy: { "/api": server, "/chat": server, "/widget.js": server } },
};
