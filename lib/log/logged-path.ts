/** Words of our own addresses, which say what was asked for and nothing of who or what it was asked about. */
const ownWords: ReadonlySet<string> = new Set(
  (
    "kk ru en api v1 auth passkey sso callback export imports upload status original mapping profiles accounts edit posts " +
    "dialogue waiting print surveys audit codebook crosstab languages texts weights expectation register study methods " +
    "people settings me link sign-in code forgotten second-step healthz readyz metrics logo templates _next static " +
    "engagement coverage followers replies comments openapi.json table1 mapping-profile survey-syntax favicon.ico " +
    "icon.svg robots.txt generate-authenticate-options generate-register-options verify-authentication " +
    "verify-registration responses tabulation"
  ).split(" "),
);

/**
 * The path of a request as a log may keep it: every part that is no word of ours is `:x`, the query is left out. So
 * links that work once, search terms and names of pages never come into a log.
 * @param url path and query, as the request line has them
 */
export function loggedPath(url: string): string {
  const [path = ""] = url.split(/[?#]/);
  const parts = path.split("/").slice(1, 9);
  return `/${parts.map((part) => (part === "" || ownWords.has(part) ? part : ":x")).join("/")}`;
}
