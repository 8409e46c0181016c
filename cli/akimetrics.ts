/** The command line, one of the three doors: `npm run -s akimetrics -- COMMAND [OPTIONS]`. */

import { createContext } from "./commands/context.ts";
import { findNearest } from "./commands/find-nearest.ts";
import { parseCommandLine } from "./commands/parse-command-line.ts";
import { commands } from "./commands/registry.ts";
import { sayAllHelp, sayHelp } from "./commands/say-help.ts";
import { runMain } from "./run-main.ts";

/** Exit code of a wrong call, before anything was done. */
const WRONG_USAGE = 2;

await runMain(async () => {
  const [name, ...rest] = process.argv.slice(2);
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(sayAllHelp(commands));
    return name === undefined ? WRONG_USAGE : 0;
  }
  const entry = commands.find((command) => command.name === name);
  if (entry === undefined) {
    const near = findNearest(
      name,
      commands.map((command) => command.name),
    );
    const hint = near === null ? "See: npm run -s akimetrics -- --help" : `Did you mean "${near}"?`;
    process.stderr.write(`akimetrics: there is no command "${name}". ${hint}\n`);
    return WRONG_USAGE;
  }
  const command = await entry.load();
  if (rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(sayHelp(entry, command));
    return 0;
  }
  const parsed = parseCommandLine(command.options, rest);
  if (!parsed.ok) {
    process.stderr.write(`akimetrics ${name}: ${parsed.reason}\nSee: npm run -s akimetrics -- ${name} --help\n`);
    return WRONG_USAGE;
  }
  const { context, close } = createContext();
  try {
    return await command.run(context, parsed.options, parsed.operands);
  } finally {
    await close();
  }
});
