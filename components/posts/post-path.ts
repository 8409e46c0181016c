/** Address of one post, without the language. Ids of platforms may hold any sign, a slash too. */
export function postPath({
  accountId,
  externalId,
}: {
  readonly accountId: number;
  readonly externalId: string;
}): string {
  return `/posts/${accountId}/${encodeURIComponent(externalId)}`;
}
