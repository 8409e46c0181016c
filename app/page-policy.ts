/** What a page's surroundings allow beside what it always may. */
interface Surroundings {
  /** Next's development server evaluates code and speaks over a socket. */
  readonly isDevelopment: boolean;
  readonly isHttps: boolean;
}

/**
 * The Content-Security-Policy of a page: only scripts that carry this answer's nonce run, whatever a post, a file or a
 * name has in it. Charts place their parts by style attributes, which can't run anything.
 */
export function pagePolicy(nonce: string, { isDevelopment, isHttps }: Surroundings): string {
  const directives: Readonly<Record<string, string>> = {
    "default-src": "'none'",
    "script-src": `'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src": isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": `'self'${isDevelopment ? " ws:" : ""}`,
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
  };
  const parts = Object.entries(directives).map(([name, value]) => `${name} ${value}`);
  return [...parts, ...(isHttps ? ["upgrade-insecure-requests"] : [])].join("; ");
}
