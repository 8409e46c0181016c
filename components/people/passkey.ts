const root = "/api/auth/passkey";

async function ask(path: string, body?: object): Promise<Response> {
  return fetch(`${root}/${path}`, {
    method: body ? "POST" : "GET",
    headers: body && { "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });
}

/** What a browser's dialogue ends with when it is closed, unsupported or nothing fits: no fault of ours. */
function isDeclined(error: unknown): boolean {
  return error instanceof DOMException || error instanceof TypeError;
}

async function orDeclined(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    if (isDeclined(error)) return false;
    throw error;
  }
}

/** Lets the browser choose a passkey and signs in with it. Returns whether that came to pass. */
export function signInWithPasskey(): Promise<boolean> {
  return orDeclined(async () => {
    const options = await ask("generate-authenticate-options");
    if (!options.ok) return false;
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await options.json());
    const credential = await navigator.credentials.get({ publicKey });
    if (!(credential instanceof PublicKeyCredential)) return false;
    return (await ask("verify-authentication", { response: credential.toJSON() })).ok;
  });
}

/** Lets the browser make a passkey for whoever is signed in. Returns whether that came to pass. */
export function addPasskey(name: string): Promise<boolean> {
  return orDeclined(async () => {
    const options = await ask("generate-register-options");
    if (!options.ok) return false;
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await options.json());
    const credential = await navigator.credentials.create({ publicKey });
    if (!(credential instanceof PublicKeyCredential)) return false;
    return (await ask("verify-registration", { response: credential.toJSON(), name })).ok;
  });
}
