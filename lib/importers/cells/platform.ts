import type { Platform } from "#lib/domain/model.ts";

const names: Readonly<Record<Platform, readonly string[]>> = {
  facebook: ["facebook", "fb", "facebook.com", "фейсбук", "фб"],
  instagram: ["instagram", "ig", "insta", "instagram.com", "инстаграм", "инстаграмм", "инста"],
  telegram: ["telegram", "tg", "t.me", "телеграм", "телеграмм", "тг"],
  tiktok: ["tiktok", "tik tok", "tt", "тикток", "тик ток"],
  youtube: ["youtube", "you tube", "yt", "ютуб", "ютюб"],
  x: ["x", "twitter", "x (twitter)", "twitter/x", "твиттер", "твитер"],
  vk: ["vk", "vkontakte", "vk.com", "вк", "вконтакте"],
  threads: ["threads", "тредс", "threads.net"],
};

const byName = new Map<string, Platform>(
  Object.entries(names).flatMap(([platform, words]) => words.map((word) => [word, platform as Platform] as const)),
);

/** The platform that a word means, in the three languages and in short forms; null where it means none. */
export function readPlatform(cell: string): Platform | null {
  return byName.get(cell) ?? byName.get(cell.trim().toLowerCase()) ?? null;
}
