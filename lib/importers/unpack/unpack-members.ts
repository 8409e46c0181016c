/** A stretch of packed bytes, and whether a member of the file begins with it. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly startsMember: boolean;
}

/** How the members of a packed file are told apart. */
export interface MemberMark {
  /** First byte of a member. */
  readonly firstByte: number;
  /** How many bytes from there on, and how many before it, have to be seen to know. */
  readonly bytesAfter: number;
  readonly bytesBefore: number;
  /** Whether a member of `length` packed bytes ends at a place and another one begins there. */
  startsMemberAt(bytes: Uint8Array, at: number, length: number): boolean;
}

/** Cuts packed bytes before every member, however they come in. */
async function* cutAtMembers(
  packed: AsyncIterable<Uint8Array>,
  { firstByte, bytesAfter, bytesBefore, startsMemberAt }: MemberMark,
): AsyncGenerator<Piece, void, void> {
  let rest = new Uint8Array();
  let given = 0;
  for await (const chunk of packed) {
    const bytes = new Uint8Array(rest.length + chunk.length);
    bytes.set(rest);
    bytes.set(chunk, rest.length);
    let from = 0;
    const last = bytes.length - bytesAfter;
    const next = (at: number): number => bytes.indexOf(firstByte, at);
    for (let at = next(bytesBefore); at >= 0 && at <= last; at = next(at + 1)) {
      if (!startsMemberAt(bytes, at, given + at - from)) continue;
      yield { bytes: bytes.subarray(from, at), startsMember: given === 0 };
      from = at;
      given = 0;
    }
    // What stays may begin a header; what has to be seen before it stays as well.
    const end = Math.max(from, last + 1 - bytesBefore);
    if (end > from) {
      yield { bytes: bytes.subarray(from, end), startsMember: given === 0 };
      given += end - from;
    }
    rest = bytes.slice(end);
  }
  if (rest.length > 0) yield { bytes: rest, startsMember: given === 0 };
}

/** Unpacks a file that consists of members one after the other, each by itself. */
export async function* unpackMembers(
  packed: AsyncIterable<Uint8Array>,
  mark: MemberMark,
  unpack: (member: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  const pieces = cutAtMembers(packed, mark);
  let next = await pieces.next();
  async function* member(): AsyncGenerator<Uint8Array, void, void> {
    do {
      if (next.done) return;
      yield next.value.bytes;
      next = await pieces.next();
    } while (!next.done && !next.value.startsMember);
  }
  try {
    while (!next.done) yield* unpack(member());
  } finally {
    await pieces.return();
  }
}
