import { readFileSync } from "node:fs";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { pageTable } from "./door-table.ts";
import { applicationAddress } from "./e2e-application.ts";

/** A server action as the built application knows it. */
export interface BuiltAction {
  readonly id: string;
  /** A page that has it: elsewhere Next knows no such action. */
  readonly at: string;
}

/** Server actions of the built application, by file and name. */
export function builtActions(): Map<string, BuiltAction> {
  const manifest: {
    node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
  } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
  return new Map(
    Object.entries(manifest.node).map(([id, { filename, exportedName, workers }]) => {
      const [worker = ""] = Object.keys(workers);
      const folder = worker.replace(/^app\/\[locale\]\/?/, "").replace(/\/?page$/, "");
      const at = `/en${pageTable[folder]?.at ?? ""}`;
      return [`${filename.replace(/^app\/\[locale\]\//, "")} ${exportedName}`, { id, at }];
    }),
  );
}

/** Calls a server action as the pages' own script does; `headers` take the place of what a browser would say. */
export function callAction(
  request: APIRequestContext,
  { id, at }: BuiltAction,
  {
    args,
    form,
    headers = {},
  }: {
    readonly args: readonly unknown[];
    readonly form?: Readonly<Record<string, string>> | undefined;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<APIResponse> {
  // A form's fields come before the arguments that name it, as React sends them.
  const body = new FormData();
  for (const [name, value] of Object.entries(form ?? {})) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify(form ? [...args, "$K1"] : args));
  return request.post(at, {
    maxRedirects: 0,
    headers: { "next-action": id, accept: "text/x-component", origin: applicationAddress(), ...headers },
    multipart: body,
  });
}
