/** Whether an address is one that can be read: each `%` stands before two digits, and together they are UTF-8. */
function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/**
 * The status with which a request is refused before Next sees it, or null. Next fails on TRACE, which would send the
 * secrets of a request back, and on a path that it can't decode, and loses a parameter named `__proto__` unsaid.
 * @param url path and query, as the request line has them
 */
export function refusedStatus(method: string, url: string): 400 | 405 | null {
  if (method === "TRACE") return 405;
  const [path = "", ...query] = url.split("?");
  if (!isReadable(path)) return 400;
  return new URLSearchParams(query.join("?")).has("__proto__") ? 400 : null;
}
