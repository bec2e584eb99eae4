import { build } from "./build.ts";

/** `node apps/widget/build/run.ts` prints the folder. */
console.log(await build());
