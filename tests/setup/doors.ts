import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { GET } from "#app/api/v1/[...path]/route.ts";
import { GET as exportGet } from "#app/export/[table]/route.ts";
import { parseCommandLine } from "#cli/commands/parse-command-line.ts";
import { commands } from "#cli/commands/registry.ts";
import { getEnv } from "#lib/env.ts";
import { tokenOf } from "./people.ts";

/** What a command said and how it ended. */
export interface Told {
  readonly output: string;
  readonly notes: string;
  readonly exitCode: number;
}

/** Runs a command of the command line in this process, on the database of the test. */
export async function runCommand(name: string, ...args: string[]): Promise<Told> {
  const entry = commands.find((command) => command.name === name);
  if (!entry) throw new Error(`there is no command ${name}`);
  const command = await entry.load();
  const parsed = parseCommandLine(command.options, args);
  if (!parsed.ok) return { output: "", notes: parsed.reason, exitCode: 2 };
  let output = "";
  let notes = "";
  const context = {
    env: getEnv(),
    print: (line: string) => {
      output += `${line}\n`;
    },
    note: (line: string) => {
      notes += `${line}\n`;
    },
    openDatabase: async () => ({ url: "", embedded: false }),
  };
  const exitCode = await command.run(context, parsed.options, parsed.operands);
  return { output, notes, exitCode };
}

function requestOf(address: string, headers: Readonly<Record<string, string>>): { request: Request; parts: string[] } {
  const url = new URL(address, "http://localhost:3000");
  const request = new Request(url, { headers: { host: "localhost:3000", ...headers } });
  return { request, parts: url.pathname.split("/").map(decodeURIComponent) };
}

let researcher: Promise<{ authorization: string }> | null = null;

/** The header of a researcher's token, who may read all that the command line may. */
function researchersToken(): Promise<{ authorization: string }> {
  researcher ??= tokenOf("researcher");
  return researcher;
}

/** Asks the API, as a program with a researcher's token. */
export async function askApi(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return askApiAsVisitor(address, { ...(await researchersToken()), ...headers });
}

/** Asks the API, as whoever has not signed in. */
export function askApiAsVisitor(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const { request, parts } = requestOf(address, headers);
  return GET(request, { params: Promise.resolve({ path: parts.slice(3) }) });
}

/** Takes an exported table, as a program with a researcher's token. */
export async function takeExport(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return takeExportAsVisitor(address, { ...(await researchersToken()), ...headers });
}

/** Takes an exported table, as whoever has not signed in. */
export function takeExportAsVisitor(
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { request, parts } = requestOf(address, headers);
  return exportGet(request, { params: Promise.resolve({ table: parts[2] ?? "" }) });
}

/** A folder for the files of a test, removed after it. */
export async function useFolder(): Promise<(name: string, content: string) => Promise<string>> {
  const folder = await mkdtemp(path.join(tmpdir(), "akimetrics-doors-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return async (name, content) => {
    const file = path.join(folder, name);
    await writeFile(file, content);
    return file;
  };
}
