import "server-only";
import { type ClientBase, Query, type QueryArrayConfig } from "pg";

/**
 * Runs a statement and hands over its rows one by one as they arrive, each as an array of its columns: thousands of
 * them, held until the last is there, would outlive the young generation of the heap.
 * @param take gets the next row; where the statement fails further on, rows have been taken already
 */
export function eachRow<Row extends readonly unknown[]>(
  client: ClientBase,
  text: string,
  take: (row: Row) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const config: QueryArrayConfig = { text, rowMode: "array" };
    const query = new Query<Row & unknown[]>(config);
    query.on("row", take);
    query.on("error", reject);
    query.on("end", () => resolve());
    client.query(query);
  });
}
