/** Seconds since 1970 stand in the upper 32 bits of an id. */
const timeBits = 32n;

/** TikTok and its ids began in 2014, as Musical.ly. */
const earliest = Date.UTC(2014, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/**
 * The moment that is in the id of a TikTok video: when it was made on the server, seconds before it was published, but
 * days before where the publication was scheduled. Null where an id holds none.
 */
export function instantOfTiktokId(id: string): Date | null {
  if (!/^\d{18,20}$/.test(id)) return null;
  const time = Number(BigInt(id) >> timeBits) * 1_000;
  return time >= earliest && time < latest ? new Date(time) : null;
}
