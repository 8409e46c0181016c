import fc from "fast-check";
import { type TakenFile, takeText } from "./take-text.ts";

/** An export of a tool that tells some columns of some comments or posts; `day` is when it was collected. */
export interface RandomExport {
  readonly day: number;
  readonly header: string;
  readonly rows: readonly string[];
}

/** Pages under whose names authors comment, beside two citizens. */
export const [page, formerPage] = ["sunny.akimat", "old.akimat"] as const;

const cells: Readonly<Record<string, readonly string[]>> = {
  parent_id: ["", "", "1", "2", "4", "9"],
  author: ["", "aigul", "dana", page, formerPage],
  text: ["", "Жол қашан жөнделеді?", "Рахмет", "Когда дадут воду?", "@dana Ертең"],
  likes: ["", "0", "1", "7"],
  permalink: ["", "https://www.instagram.com/p/C1/c/1/"],
};
const times = ["2023-05-31T20:30:00Z", "2023-06-01T05:00:00Z", "2023-06-02T06:00:00Z", "2023-06-05T07:00:00Z"];
const day = fc.integer({ min: 1, max: 6 });

/** Comments of two posts: those of one tool overlap with those of another, which tells less of them or other things. */
export const commentsExport: fc.Arbitrary<RandomExport> = fc
  .record({
    day,
    ids: fc.uniqueArray(fc.constantFrom("1", "2", "3", "4", "5"), { minLength: 1, maxLength: 5 }),
    columns: fc.subarray(Object.keys(cells)),
  })
  .chain(({ day: on, ids, columns }) =>
    fc
      .tuple(
        ...ids.map((id) =>
          fc.tuple(
            fc.constant(id),
            fc.constantFrom("p1", "p1", "p2"),
            fc.constantFrom(...times),
            ...columns.map((name) => fc.constantFrom(...(cells[name] ?? [""]))),
          ),
        ),
      )
      .map((rows) => ({
        day: on,
        header: ["comment_id", "post_id", "published_at", ...columns].join(),
        rows: rows.map((row) => row.join()),
      })),
  );

const authors: Readonly<Record<string, string>> = { 1: "aigul", 2: page, 3: "dana", 4: formerPage, 5: "aigul" };

/** The same export by tools that never contradict each other about who wrote a comment, where they say it. */
export function withOneAuthorEach({ header, rows, ...rest }: RandomExport): RandomExport {
  const place = header.split(",").indexOf("author");
  const agree = (row: string): string => {
    const cells = row.split(",");
    return cells.map((cell, at) => (at === place && cell !== "" ? (authors[cells[0] ?? ""] ?? cell) : cell)).join();
  };
  return { header, rows: rows.map(agree), ...rest };
}

/** The posts under which these comments stand. */
export const postsExport: fc.Arbitrary<RandomExport> = fc
  .record({ day, ids: fc.subarray(["p1", "p2"], { minLength: 1 }), at: fc.constantFrom(...times) })
  .map(({ day: on, ids, at }) => ({
    day: on,
    header: "post_id,published_at,likes",
    rows: ids.map((id) => `${id},${at},${on}`),
  }));

/** Takes an export in, as one of a page. */
export function takeExport({ day: on, header, rows }: RandomExport, handle: string): Promise<TakenFile> {
  const lines = rows.map((row) => `instagram,${handle},${row}`);
  return takeText([`platform,account,${header}`, ...lines, ""].join("\n"), {
    capturedAt: new Date(Date.UTC(2023, 6, on)),
  });
}
