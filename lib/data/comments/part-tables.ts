import "server-only";
import { createCommentFacts } from "./comment-facts.ts";
import { createKeptCommenters } from "./official-voice.ts";
import { createPartPosts } from "./post-threads.ts";

/**
 * Temporary tables of what follows from the staged comments, and of what the end of a file has to know that is merged
 * part by part. Made once and emptied for each part: each table made in a transaction holds its locks to the end.
 */
export const createPartTables = `
  ${createCommentFacts};
  ${createKeptCommenters};
  CREATE TEMP TABLE comment_root (account_ref int, external_id text COLLATE "C", root text COLLATE "C", post text COLLATE "C",
    author_hash bytea, published_at timestamptz(0)) ON COMMIT DROP;
  CREATE TEMP TABLE strict_answer (account_ref int, external_id text COLLATE "C", author_hash bytea, post text COLLATE "C", answer text COLLATE "C", seconds int,
    asked_date date, answer_date date, language text, answered_at timestamptz(0), working_days int) ON COMMIT DROP;
  CREATE TEMP TABLE any_answer (LIKE strict_answer) ON COMMIT DROP;
  CREATE TEMP TABLE mention (account_ref int, post_external_id text COLLATE "C", external_id text COLLATE "C", published_at timestamptz(0), hash bytea) ON COMMIT DROP;
  CREATE TEMP TABLE addressed (account_ref int, author_hash bytea, handle_hash bytea) ON COMMIT DROP;
  CREATE TEMP TABLE inferred_link (account_ref int, external_id text COLLATE "C", parent text COLLATE "C", rule text) ON COMMIT DROP;
  CREATE TEMP TABLE any_link (account_ref int, external_id text COLLATE "C", parent text COLLATE "C") ON COMMIT DROP;
  CREATE TEMP TABLE returned_asker (account_ref int, external_id text COLLATE "C") ON COMMIT DROP;
  CREATE TEMP TABLE thread_size (account_ref int, external_id text COLLATE "C", post text COLLATE "C", replies int) ON COMMIT DROP;
  CREATE TEMP TABLE held_place (place int) ON COMMIT DROP;
  ${createPartPosts};
  CREATE TEMP TABLE part_account (account_ref int, rows int, first_date date, last_date date) ON COMMIT DROP;
  CREATE TEMP TABLE part_day (account_id int, local_date date) ON COMMIT DROP;
  CREATE TEMP TABLE counted_account (account_id int PRIMARY KEY) ON COMMIT DROP;
  CREATE TEMP TABLE part_thread (posts int) ON COMMIT DROP;
  CREATE TEMP TABLE far_reply (account_id int, post_external_id text COLLATE "C", parent_external_id text COLLATE "C") ON COMMIT DROP`;
