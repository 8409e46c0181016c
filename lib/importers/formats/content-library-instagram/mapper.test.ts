import { expect, test } from "vitest";
import { readFixture } from "#tests/read-import.ts";

test("an Instagram post of Meta Content Library arrives with its owner and long id", async () => {
  const { recognition, posts } = await readFixture(new URL("fixture.csv", import.meta.url));
  expect(recognition.format).toBe("content-library-instagram-posts");
  expect(posts).toMatchObject([
    {
      account: {
        platform: "instagram",
        handle: "arka.example",
        externalId: "17840000000000077",
        name: "Арқа әкімдігі",
      },
      externalId: "18000000000000012",
      published: { instant: new Date("2023-05-24T12:48:32Z") },
      type: "photo",
      likes: 120,
      comments: 3,
      shares: null,
      views: null,
    },
  ]);
});
