/** How a command reaches a server, and as whom: what the developer's shell knows of it. */
export function clientOfProcess(): { url: string; apiKey: string } {
  const { NEBULAHEX_URL = "http://127.0.0.1:3000", NEBULAHEX_API_KEY = "" } = process.env;
  if (NEBULAHEX_API_KEY === "") {
    throw new Error("Set NEBULAHEX_API_KEY to a key of Settings, API Keys, of an owner or admin.");
  }
  return { url: NEBULAHEX_URL, apiKey: NEBULAHEX_API_KEY };
}
