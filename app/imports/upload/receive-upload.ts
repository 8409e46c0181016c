import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { createUpload } from "#lib/data/imports/import-life.ts";
import { uploadLimitBytes } from "#lib/data/imports/upload-store.ts";
import { InvalidRequestError } from "#lib/errors.ts";

/** Largest form of a browser without scripts: it is held in memory, as a form's parts can't be streamed. */
export const formLimitBytes = 64 * 1024 ** 2;

/** A file name as people see it: its last part, without signs that no screen can show. */
export function shownFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const shown = last
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "")
    .trim();
  return shown === "" ? "upload" : shown;
}

/** Hands the bytes on as they come and refuses a body that breaks off. */
async function* wholeBody(request: Request, announced: number | null): AsyncGenerator<Uint8Array, void, void> {
  let received = 0;
  try {
    if (request.body) {
      for await (const chunk of Readable.fromWeb(request.body as ReadableStream<Uint8Array>)) {
        received += chunk.byteLength;
        yield chunk;
      }
    }
  } catch (cause) {
    throw new InvalidRequestError("upload_broken", {}, { cause });
  }
  if (announced !== null && received !== announced) throw new InvalidRequestError("upload_broken");
}

function announcedBytes(request: Request): number | null {
  const length = request.headers.get("content-length");
  return length === null ? null : Number(length);
}

/**
 * Takes one file as the body of a request, streamed to disk.
 * @returns the import's number
 * @throws InvalidRequestError `file_too_large`, `upload_broken`; nothing is kept then
 */
export async function receiveFile(request: Request, name: string, createdById: string | null): Promise<number> {
  const announced = announcedBytes(request);
  if (announced !== null && announced > uploadLimitBytes) {
    throw new InvalidRequestError("file_too_large", { limit: uploadLimitBytes });
  }
  return createUpload(shownFileName(name), {}, wholeBody(request, announced), createdById);
}

/**
 * Takes the files of a form that a browser without scripts sent.
 * @returns the imports' numbers
 * @throws InvalidRequestError `file_too_large`, `upload_without_file`
 */
export async function receiveForm(request: Request, createdById: string | null): Promise<number[]> {
  const announced = announcedBytes(request);
  if (announced === null || announced > formLimitBytes) {
    throw new InvalidRequestError("file_too_large", { limit: formLimitBytes });
  }
  const form = await request.formData();
  const files = form.getAll("file").filter((entry) => entry instanceof File && entry.name !== "");
  if (files.length === 0) throw new InvalidRequestError("upload_without_file");
  const ids: number[] = [];
  for (const file of files) {
    if (!(file instanceof File)) continue;
    const chunks = Readable.fromWeb(file.stream() as ReadableStream);
    ids.push(await createUpload(shownFileName(file.name), {}, chunks, createdById));
  }
  return ids;
}
