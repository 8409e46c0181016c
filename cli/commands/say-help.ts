import type { Command, CommandEntry } from "./command.ts";
import { describeOptions, type OptionShape } from "./option-shape.ts";

const PREFIX = "npm run -s akimetrics --";

/** The list of all commands. */
export function sayAllHelp(commands: readonly CommandEntry[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `Usage: ${PREFIX} COMMAND [OPTIONS]\n\n${lines.join("\n")}\n\n${PREFIX} COMMAND --help tells more.\n`;
}

/** One command and its options. */
export function sayHelp(entry: CommandEntry, command: Command): string {
  const shapes = describeOptions(command.options);
  const width = Math.max(0, ...shapes.map((shape) => sayOption(shape).length));
  const lines = shapes.map((shape) => `  ${sayOption(shape).padEnd(width)}  ${shape.description}`);
  return `${entry.summary}.\n\nUsage: ${PREFIX} ${entry.name} ${command.usage}\n\n${lines.join("\n")}\n`;
}

function sayOption({ name, takesValue, multiple, value }: OptionShape): string {
  return `--${name}${takesValue ? ` ${value}` : ""}${multiple ? " …" : ""}`;
}
