import { errorFacts } from "./error-facts.ts";

export const logLevels = ["error", "warning", "info", "debug"] as const;
export type LogLevel = (typeof logLevels)[number];

/** `text` for a person at a terminal, `json` for whatever collects logs: one object on each line. */
export const logFormats = ["text", "json"] as const;
export type LogFormat = (typeof logFormats)[number];

/** What is told beside the event. Names, addresses, texts, tokens and what people searched for don't belong here. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

interface LogSettings {
  /** Which program speaks: web, worker, start, or a command. */
  readonly part: string;
  readonly level: LogLevel;
  readonly format: LogFormat;
}

/** Next.js evaluates modules more than once; what was said at the start must hold for all of them. */
const store = globalThis as { akimetricsLog?: LogSettings };

/** Says who logs in this process, how much and in which form. Before that, and without it, text at level info. */
export function setUpLog(settings: LogSettings): void {
  store.akimetricsLog = settings;
}

/** How this process logs. */
export function logSettings(): LogSettings {
  return store.akimetricsLog ?? { part: "akimetrics", level: "info", format: "text" };
}

function asText({ part }: LogSettings, event: string, facts: object): string {
  const told = Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([name, value]) =>
      Array.isArray(value) ? value.map((line) => `\n    ${line}`).join("") : `${name}=${value}`,
    );
  return [`${part}: ${event}`, ...told].join(" ");
}

/** Writes one line to standard error: what happened, and what may be known of it. */
export function log(level: LogLevel, event: string, facts: LogFacts = {}, error?: unknown): void {
  const settings = logSettings();
  if (logLevels.indexOf(level) > logLevels.indexOf(settings.level)) return;
  const told = { ...facts, ...(error === undefined ? {} : errorFacts(error)) };
  const entry = { at: new Date().toISOString(), level, part: settings.part, event, ...told };
  const line = settings.format === "json" ? JSON.stringify(entry) : asText(settings, event, told);
  process.stderr.write(`${line}\n`);
}
