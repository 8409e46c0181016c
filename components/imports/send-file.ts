/** How an upload ended: the import's number, or why there is none. */
export type SentFile =
  | { readonly ok: true; readonly importId: number }
  | { readonly ok: false; readonly message: string | null };

function answerOf(request: XMLHttpRequest): SentFile {
  const answer: unknown = request.response;
  if (typeof answer !== "object" || answer === null) return { ok: false, message: null };
  if (request.status === 201 && "id" in answer && typeof answer.id === "number") {
    return { ok: true, importId: answer.id };
  }
  return { ok: false, message: "message" in answer && typeof answer.message === "string" ? answer.message : null };
}

/**
 * Sends one file as it lies on disk; the browser streams it, so its size does not matter.
 * `XMLHttpRequest`, because `fetch` does not tell how much was sent.
 * @param onProgress share sent, 0 to 1
 */
export function sendFile(
  address: string,
  file: File,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<SentFile> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${address}&name=${encodeURIComponent(file.name)}`);
    request.responseType = "json";
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve({ ok: false, message: null });
    request.onabort = () => resolve({ ok: false, message: null });
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
