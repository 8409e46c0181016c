import "server-only";
import { Logger } from "graphile-worker";

/** For work whose only news is that it failed, which is then thrown. */
export const quietLogger = new Logger(() => () => undefined);
