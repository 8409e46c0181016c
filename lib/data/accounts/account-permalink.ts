import "server-only";
import type { Platform } from "../../domain/model.ts";

const addressOf: Readonly<Record<Platform, (handle: string) => string>> = {
  facebook: (handle) => `https://www.facebook.com/${handle}`,
  instagram: (handle) => `https://www.instagram.com/${handle}/`,
  telegram: (handle) => `https://t.me/${handle}`,
  tiktok: (handle) => `https://www.tiktok.com/@${handle}`,
  youtube: (handle) =>
    /^UC[\w-]{22}$/.test(handle) ? `https://www.youtube.com/channel/${handle}` : `https://www.youtube.com/@${handle}`,
  x: (handle) => `https://x.com/${handle}`,
  vk: (handle) => `https://vk.com/${handle}`,
  threads: (handle) => `https://www.threads.net/@${handle}`,
};

/** Address of an account's page, or null where its handle is no name that a platform gives. */
export function accountPermalink(platform: Platform, handle: string): string | null {
  return /^[\w.-]{1,100}$/.test(handle) ? addressOf[platform](handle) : null;
}
