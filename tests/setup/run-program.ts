import { execFile } from "node:child_process";

/** How a program ended and what it said. */
export interface Ended {
  /** Null where it was killed. */
  readonly exitCode: number | null;
  readonly output: string;
  readonly notes: string;
}

/** Runs a program of ours in a process of its own, on the database and the data folder that are given. */
export function runProgram(
  program: string,
  args: readonly string[],
  { url, dataFolder }: { readonly url: string; readonly dataFolder: string },
): Promise<Ended> {
  const flags = ["--conditions=react-server", "--disable-warning=ExperimentalWarning"];
  const env = { ...process.env, NODE_OPTIONS: "", DATABASE_URL: url, AKIMETRICS_DATA: dataFolder };
  return new Promise((done) => {
    const child = execFile(process.execPath, [...flags, program, ...args], { env }, (_error, output, notes) => {
      done({ exitCode: child.exitCode, output, notes });
    });
  });
}
