/** The post and the comment that an id of Facebook names. */
export interface FacebookCommentId {
  readonly postId: string;
  readonly commentId: string;
}

/** "comment:" followed by a digit, in base64. */
const encodedStart = "Y29tbWVudDo";
const parts = /^(?:comment:)?(\d+)_(\d+)$/;

/** Reads `<post id>_<comment id>`, also as Facebook's pages encode it (base64 of `comment:<post id>_<comment id>`). */
export function readFacebookCommentId(text: string): FacebookCommentId | null {
  const plain = isEncoded(text) ? decodeBase64(text) : text;
  const [, postId, commentId] = parts.exec(plain) ?? [];
  return postId === undefined || commentId === undefined ? null : { postId, commentId };
}

function isEncoded(text: string): boolean {
  return (
    text.startsWith(encodedStart) && /^[A-Za-z\d+/]+=*$/.test(text) && text.replace(/(?<!=)=+$/, "").length % 4 !== 1
  );
}

function decodeBase64(text: string): string {
  return new TextDecoder().decode(
    Uint8Array.from(atob(text.replace(/(?<!=)=+$/, "")), (letter) => letter.charCodeAt(0)),
  );
}

/**
 * The id by which a comment of Facebook is kept, `<post id>_<comment id>` as the Graph API writes it, whichever tool
 * it comes from; another form stays as it is.
 */
export function facebookCommentId(id: string, postId: string | null): string {
  const read = readFacebookCommentId(id);
  if (read !== null) return `${read.postId}_${read.commentId}`;
  return postId !== null && /^\d+$/.test(postId) && /^\d+$/.test(id) ? `${postId}_${id}` : id;
}
