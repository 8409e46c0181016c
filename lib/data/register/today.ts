import "server-only";
import { localDateOf } from "../../domain/local-time.ts";
import type { LocalDate } from "../../domain/model.ts";

/** Today where by far the most registered accounts are. */
export function todayHere(): LocalDate {
  return localDateOf(new Date(), "Asia/Almaty");
}
