export { clientOfProcess } from "./client.ts";

import { type Config, readConfig } from "./config.ts";

export { type Config, describeConfig, readConfig, WrongConfig } from "./config.ts";

/** The configuration of this process. */
export function configOfProcess(): Config {
  return readConfig(process.env);
}
