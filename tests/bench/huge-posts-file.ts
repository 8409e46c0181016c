/**
 * A file of posts that is mostly what nobody reads: each row has a long text and a longer column of its tool's own.
 * Made on the fly, since gigabytes are not kept anywhere; the same arguments give the same bytes.
 */
const header = "platform,account,post_id,published_at,text,likes,raw_response\r\n";
const textLength = 2_000;
const rawLength = 62_000;

/** How many posts a file of about `bytes` bytes has. */
export function hugePosts(bytes: number): number {
  return Math.floor((bytes - header.length) / rowOf(0).byteLength);
}

const words = "Бүгін ауданда жаңа жол ашылды, тұрғындар қатысты. ";
const text = words.repeat(Math.ceil(textLength / words.length)).slice(0, textLength);
const raw = '{""edge"":{""node"":[0,1,2,3]}} '.repeat(Math.ceil(rawLength / 32)).slice(0, rawLength);
// All rows differ in numbers of the same length alone, so that one is made from the other in place.
const encoder = new TextEncoder();

function rowOf(index: number): Uint8Array {
  const id = 700_000_000_000_000 + index;
  const at = new Date(Date.UTC(2020, 0, 1) + index * 60_000).toISOString();
  return encoder.encode(`facebook,huge.example,${id},${at},"${text}",${100_000 + index},"${raw}"\r\n`);
}

/** Bytes of a file with so many posts of one account. */
export async function* hugePostsFile(posts: number): AsyncGenerator<Uint8Array, void, void> {
  yield encoder.encode(header);
  for (let index = 0; index < posts; index += 1) yield rowOf(index);
}
