import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** Somebody whom the provider knows, and what it says of them. */
export interface Identity {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

/** What the provider is to do wrong, for tests of what must be refused. */
export type Fault = "none" | "other nonce" | "other key" | "other audience" | "expired";

/** A provider of OpenID Connect that signs in, without a question, whom the test names. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who comes next. */
  answerAs: (identity: Identity, fault?: Fault) => void;
  /** What was asked of the authorization endpoint last. */
  readonly lastRequest: () => URLSearchParams;
  readonly stop: () => Promise<void>;
}

const base64url = (value: object | Buffer) =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString("base64url");

function signedToken(claims: object, key: KeyObject): string {
  const head = base64url({ alg: "RS256", typ: "JWT", kid: "test" });
  const body = base64url(claims);
  return `${head}.${body}.${base64url(sign("sha256", Buffer.from(`${head}.${body}`), key))}`;
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return new URLSearchParams(Buffer.concat(parts).toString());
}

/** Starts the provider: discovery, keys, authorization with PKCE, tokens signed by RS256. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const [clientId, clientSecret] = ["akimetrics-test", "synthetic-secret"];
  let issuer = "";
  let asked = new URLSearchParams();
  let next: { identity: Identity; fault: Fault } | null = null;
  const codes = new Map<string, { identity: Identity; fault: Fault; challenge: string; nonce: string | null }>();

  const answerJson = (response: ServerResponse, body: object, status = 200) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));

  const authorize = (query: URLSearchParams, response: ServerResponse) => {
    asked = query;
    const back = new URL(query.get("redirect_uri") ?? "");
    back.searchParams.set("state", query.get("state") ?? "");
    if (next === null) back.searchParams.set("error", "access_denied");
    else {
      const code = randomUUID();
      codes.set(code, { ...next, challenge: query.get("code_challenge") ?? "", nonce: query.get("nonce") });
      back.searchParams.set("code", code);
    }
    response.writeHead(302, { location: back.href }).end();
  };

  const giveToken = async (request: IncomingMessage, response: ServerResponse) => {
    const form = await bodyOf(request);
    const known = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const verifier = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!known || verifier !== known.challenge) return answerJson(response, { error: "invalid_grant" }, 400);
    const { identity, fault, nonce } = known;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...identity,
      iss: issuer,
      aud: fault === "other audience" ? "somebody-else" : clientId,
      iat: fault === "expired" ? now - 7200 : now,
      exp: fault === "expired" ? now - 3600 : now + 300,
      nonce: fault === "other nonce" ? "other" : (nonce ?? undefined),
    };
    const idToken = signedToken(claims, fault === "other key" ? other.privateKey : own.privateKey);
    return answerJson(response, {
      access_token: randomUUID(),
      token_type: "Bearer",
      expires_in: 300,
      id_token: idToken,
    });
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    if (url.pathname === "/.well-known/openid-configuration") {
      answerJson(response, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
        code_challenge_methods_supported: ["S256"],
      });
    } else if (url.pathname === "/keys") {
      answerJson(response, {
        keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "test", use: "sig", alg: "RS256" }],
      });
    } else if (url.pathname === "/authorize") authorize(url.searchParams, response);
    else if (url.pathname === "/token") {
      giveToken(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
    } else response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  return {
    issuer,
    clientId,
    clientSecret,
    answerAs: (identity, fault = "none") => {
      next = { identity, fault };
    },
    lastRequest: () => asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
