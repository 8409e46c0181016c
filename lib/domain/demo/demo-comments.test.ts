import { describe, expect, test } from "vitest";
import { looksLikeQuestion } from "../language/looks-like-question.ts";
import { textLanguageOf } from "../language/text-language.ts";
import { demoCollectedAt, generateDemoComments } from "./demo-comments.ts";
import { generateDemoPosts } from "./demo-posts.ts";
import { exampleAccounts, generateExamplePosts } from "./example-akimat.ts";
import { citizenTexts } from "./texts/citizen-texts.ts";

const posts = [...generateDemoPosts()];
const comments = [...generateDemoComments(posts)];
const examples = [...generateExamplePosts()];

describe("comments of the study's accounts", () => {
  test("each post has as many as it counts", () => {
    const byPost = Map.groupBy(comments, (comment) => comment.postExternalId);
    for (const post of posts) expect(byPost.get(post.externalId)?.length ?? 0, post.externalId).toBe(post.comments);
  });

  test("nobody official writes, and nobody is named", () => {
    for (const { author, isByAccount, permalink } of comments) {
      expect(isByAccount).toBe(false);
      expect(author).toMatchObject({ handle: null, name: null });
      expect(permalink).toBeNull();
    }
  });

  test("come after their post and before they were collected; replies answer a comment of the same post", () => {
    const published = new Map(posts.map((post) => [post.externalId, post.published.instant]));
    const ids = new Map(comments.map((comment) => [comment.externalId, comment]));
    expect(ids.size).toBe(comments.length);
    for (const { postExternalId, parentExternalId, published: at } of comments) {
      expect(at.instant.getTime()).toBeGreaterThan(published.get(postExternalId)?.getTime() ?? Number.NaN);
      expect(at.instant < demoCollectedAt).toBe(true);
      if (parentExternalId !== null) expect(ids.get(parentExternalId)?.postExternalId).toBe(postExternalId);
    }
  });

  test("are the same every time", () => {
    expect([...generateDemoComments(posts.slice(0, 50))]).toEqual([...generateDemoComments(posts.slice(0, 50))]);
  });

  test("are in many words and four kinds of language", () => {
    expect(new Set(comments.map(({ text }) => text)).size).toBeGreaterThan(2500);
    const languages = Map.groupBy(comments.slice(0, 4000), ({ text }) => textLanguageOf(text));
    for (const language of ["kk", "ru", "mixed", "other"] as const) {
      expect((languages.get(language)?.length ?? 0) / 4000, language).toBeGreaterThan(0.03);
    }
  });

  test("leave no slot unfilled", () => {
    for (const { text } of comments) expect(text).not.toMatch(/[{}]|undefined/);
  });
});

test("texts are in the language that they claim, and questions look like one", () => {
  for (const { kind, kk, ru } of citizenTexts) {
    const filled = (text: string) => text.replaceAll("{n}", "3").replaceAll("{place}", "Достық");
    expect(textLanguageOf(filled(kk)), kk).toBe("kk");
    if (!ru.includes("{place}")) expect(textLanguageOf(filled(ru)), ru).toBe("ru");
    if (kind === "question")
      expect([looksLikeQuestion(filled(kk)), looksLikeQuestion(filled(ru))], kk).toEqual([true, true]);
  }
});

describe("the example akimat", () => {
  test("says in three languages that it is none", () => {
    for (const { names } of exampleAccounts) {
      expect([names.kk, names.ru, names.en].join(" ")).toMatch(/^Үлгі әкімдік.*Пример акимата.*Example akimat/);
    }
  });

  test("counts the comments that it has, and answers after the question, once", () => {
    for (const { post, comments: own } of examples) {
      expect(post.comments).toBe(own.length);
      const byId = new Map(own.map((comment) => [comment.externalId, comment]));
      const answers = own.filter(({ isByAccount }) => isByAccount);
      expect(new Set(answers.map(({ parentExternalId }) => parentExternalId)).size).toBe(answers.length);
      for (const { parentExternalId, published } of answers) {
        const asked = byId.get(parentExternalId ?? "");
        expect(asked?.isByAccount).toBe(false);
        expect(published.instant.getTime()).toBeGreaterThan(asked?.published.instant.getTime() ?? Number.NaN);
        expect(published.instant < demoCollectedAt).toBe(true);
      }
    }
  });

  test("leaves no slot unfilled", () => {
    for (const { comments: own } of examples) for (const { text } of own) expect(text).not.toMatch(/[{}]|undefined/);
  });
});
