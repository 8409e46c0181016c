import { cache } from "react";
import { getAccount } from "#lib/data/accounts/accounts.ts";
import { findPost } from "#lib/data/posts/posts.ts";

/** An id as it stands in an address, or null where the address is mistyped. */
function decodedId(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The post that an address names, with its account; null where there is none. Asked once for each request. */
export const findPostPage = cache(async (accountId: string, externalId: string) => {
  const id = decodedId(externalId);
  if (id === null || !/^\d{1,9}$/.test(accountId)) return null;
  const post = await findPost(Number(accountId), id);
  return post && { post, account: await getAccount(post.accountId) };
});
