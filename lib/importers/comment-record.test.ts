import fc from "fast-check";
import { expect, test } from "vitest";
import { nearMisses } from "#tests/near-misses.ts";
import { speaksFor } from "./comment-record.ts";

const handles = ["akimat.kz", "AKIMAT.KZ", "akimat_kz", "İzgi", "i̇zgi", "I\u0307ZGI", "Әкімдік", "әкімдік", "straße"];

test("an author speaks for the page whose handle is his in small letters", () => {
  fc.assert(
    fc.property(nearMisses(handles), fc.constantFrom(...handles), (author, page) => {
      const account = { platform: "instagram", handle: page, externalId: null, name: null } as const;
      const isSame = author.toLowerCase() === page.toLowerCase();
      expect(speaksFor({ id: null, handle: author, name: null }, account)).toBe(isSame);
    }),
    { numRuns: 2_000 },
  );
});
