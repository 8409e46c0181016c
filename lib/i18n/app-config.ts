import type { Locale } from "../domain/model.ts";
import type { Messages } from "./messages.ts";

declare module "next-intl" {
  /** Makes next-intl know our languages and keys, so that a misspelt key does not compile. */
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
