import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";

/** A mail as it came over the wire. */
export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail server that keeps what it is given. */
export interface MailServer {
  /** For `SMTP_URL`. */
  readonly url: string;
  /** The next mail to an address that was not taken yet. */
  readonly next: (to: string) => Promise<ReceivedMail>;
  readonly count: () => number;
  readonly stop: () => Promise<void>;
}

function decodeWord(text: string): string {
  return text.replace(/=\?utf-8\?([bq])\?(.*?)\?=\s*/gi, (_all, kind: string, body: string) =>
    kind.toLowerCase() === "b" ? Buffer.from(body, "base64").toString() : decodeQuoted(body.replaceAll("_", " ")),
  );
}

function decodeQuoted(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}

function mailOf(to: string, source: string): ReceivedMail {
  const [head = "", ...rest] = source.split("\r\n\r\n");
  const header = head.replace(/\r\n[ \t]+/g, " ");
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(header)?.[1] ?? "";
  const body = rest.join("\r\n\r\n");
  const encoding = field("Content-Transfer-Encoding").toLowerCase();
  const decoded: Readonly<Record<string, () => string>> = {
    base64: () => Buffer.from(body, "base64").toString(),
    "quoted-printable": () => decodeQuoted(body),
  };
  return { to, subject: decodeWord(field("Subject")), text: decoded[encoding]?.() ?? body };
}

function converse(socket: Socket, keep: (mail: ReceivedMail) => void): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let to = "";
  let data: string[] | null = null;
  say("220 mail.example ESMTP");
  createInterface({ input: socket }).on("line", (line) => {
    if (data) {
      if (line !== ".") data.push(line.replace(/^\.\./, "."));
      else {
        keep(mailOf(to, data.join("\r\n")));
        data = null;
        say("250 taken");
      }
      return;
    }
    const command = line.slice(0, 4).toUpperCase();
    if (command === "RCPT") to = /<(.*)>/.exec(line)?.[1] ?? "";
    if (command === "DATA") {
      data = [];
      say("354 go on");
    } else if (command === "QUIT") socket.end("221 bye\r\n");
    else say("250 good");
  });
}

/** Starts a mail server that speaks as much SMTP (RFC 5321) as a mail needs. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const waiting: { to: string; done: (mail: ReceivedMail) => void }[] = [];
  let count = 0;
  const keep = (mail: ReceivedMail) => {
    count += 1;
    const at = waiting.findIndex(({ to }) => to === mail.to);
    if (at < 0) mails.push(mail);
    else waiting.splice(at, 1)[0]?.done(mail);
  };
  const server = createServer((socket) => converse(socket, keep)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: (to) => {
      const at = mails.findIndex((mail) => mail.to === to);
      const [found] = at < 0 ? [] : mails.splice(at, 1);
      return found ? Promise.resolve(found) : new Promise((done) => waiting.push({ to, done }));
    },
    count: () => count,
    stop: async () => {
      server.close();
    },
  };
}
