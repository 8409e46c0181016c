import "server-only";
import { createTransport } from "nodemailer";
import { getEnv } from "../../env.ts";
import { log } from "../../log/log.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Whether this installation can send mail: it needs a server, and an address that its links can name. */
export function canSendMail(): boolean {
  const { SMTP_URL, PUBLIC_URL } = getEnv();
  return SMTP_URL !== undefined && PUBLIC_URL !== undefined;
}

/**
 * Sends a mail.
 * @returns whether the mail server took it; where it did not, its code is in the log and the link is handed over
 */
export async function sendMail(mail: Mail): Promise<boolean> {
  const { SMTP_URL, MAIL_FROM } = getEnv();
  if (SMTP_URL === undefined || !canSendMail()) return false;
  try {
    await createTransport(SMTP_URL, { connectionTimeout: 10_000, socketTimeout: 20_000 } as object).sendMail({
      ...mail,
      from: MAIL_FROM,
    });
    return true;
  } catch (error) {
    log("warning", "mail_not_sent", {}, error);
    return false;
  }
}
