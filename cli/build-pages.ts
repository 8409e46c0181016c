/** Builds the pages and nothing else: for images, which are built where no database is. */
import { ensureBuilt } from "./build.ts";
import { runMain } from "./run-main.ts";

await runMain(async () => {
  await ensureBuilt();
  return 0;
});
