import { expect } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";

/** Counts every fact anew from the posts, by another way than the product does, and expects the same. */
export async function expectFactsToMatchPosts(): Promise<void> {
  const { pool } = getDatabase();
  const { rows: posts } = await pool.query<{
    account_id: number;
    local_date: string;
    local_hour: number;
    likes: number | null;
    comments: number | null;
  }>("SELECT account_id, local_date, local_hour, likes, comments FROM post");
  const { rows: facts } = await pool.query(
    "SELECT account_id, grain, start_date, posts, active_days, posts_by_hour, likes_missing, likes_sum, likes_values, likes_counts, comments_sum FROM account_fact",
  );
  const expected = new Map<string, { posts: typeof posts; days: Set<string> }>();
  for (const post of posts) {
    for (const key of [
      `${post.account_id} d ${post.local_date}`,
      `${post.account_id} m ${post.local_date.slice(0, 7)}-01`,
    ]) {
      const entry = expected.get(key) ?? { posts: [], days: new Set<string>() };
      entry.posts.push(post);
      entry.days.add(post.local_date);
      expected.set(key, entry);
    }
  }
  expect(new Set(facts.map((fact) => `${fact.account_id} ${fact.grain} ${fact.start_date}`))).toEqual(
    new Set(expected.keys()),
  );
  for (const fact of facts) {
    const entry = expected.get(`${fact.account_id} ${fact.grain} ${fact.start_date}`);
    const likes = (entry?.posts ?? [])
      .flatMap((post) => (post.likes === null ? [] : [post.likes]))
      .sort((a, b) => a - b);
    expect(fact.posts).toBe(entry?.posts.length);
    expect(fact.active_days).toBe(entry?.days.size);
    expect(fact.posts_by_hour.reduce((sum: number, n: number) => sum + n, 0)).toBe(fact.posts);
    expect(fact.likes_missing).toBe(fact.posts - likes.length);
    expect(fact.likes_sum).toBe(likes.reduce((sum, value) => sum + value, 0));
    expect(
      fact.likes_values.flatMap((value: number, index: number) => Array(fact.likes_counts[index]).fill(value)),
    ).toEqual(likes);
    expect(fact.comments_sum).toBe((entry?.posts ?? []).reduce((sum, post) => sum + (post.comments ?? 0), 0));
  }
}
