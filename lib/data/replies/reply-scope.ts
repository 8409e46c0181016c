import "server-only";
import { localDateOf } from "../../domain/local-time.ts";
import type { LocalDate } from "../../domain/model.ts";
import { earlierDate, laterDate } from "../../domain/period.ts";
import { type ResolvedScope, resolveScope, type ScopeRequest } from "../facts/resolve-scope.ts";
import { replyWindow } from "./reply-facts.ts";

/**
 * Finds the accounts of a request and closes its period like `resolveScope`, an open end by comments as well as posts:
 * people write beneath the last post for days. Its window of data is that of posts and comments together.
 * @throws InvalidRequestError as `resolveScope` does
 */
export async function resolveReplyScope(
  request: ScopeRequest,
  today: LocalDate = localDateOf(new Date(), "Asia/Almaty"),
): Promise<ResolvedScope> {
  const posts = await resolveScope(request, today);
  const window = await replyWindow(posts.accountIds);
  if (window === null) return posts;
  const { dataWindow } = posts;
  const scope: ResolvedScope = {
    ...posts,
    dataWindow: {
      from: earlierDate(dataWindow?.from ?? window.from, window.from),
      to: laterDate(dataWindow?.to ?? window.to, window.to),
    },
  };
  if (request.from !== null && request.to !== null) return scope;
  const last = earlierDate(window.to, laterDate(today, window.from));
  const from = request.from ?? earlierDate(scope.period?.from ?? window.from, window.from);
  const to = request.to ?? laterDate(scope.period?.to ?? last, last);
  return from > to ? scope : { ...scope, period: { from, to } };
}
