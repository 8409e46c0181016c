/** Preloaded into children that are not our own programs: they end when their parent does, even by kill -9. */
import process from "node:process";

if (process.channel !== undefined) {
  process.once("disconnect", () => process.exit(0));
  process.channel.unref();
}
