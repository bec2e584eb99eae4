import { call } from "./auth.ts";
import { words } from "./texts.ts";

/** Whether this browser knows passkeys; whether the server offers them is another question. */
export const knowsPasskeys =
  "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential;

/** Signs in with a passkey of this device. A cancelled dialog is told as such. */
export function signInWithPasskey(): Promise<void> {
  return enter((publicKey) => navigator.credentials.get({ publicKey }));
}

/** Lets the browser offer passkeys where the address is filled in; false when it cannot, or was told to stop. */
export async function offerPasskeys(signal: AbortSignal): Promise<boolean> {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable()) || signal.aborted) return false;
  try {
    await enter((publicKey) => navigator.credentials.get({ publicKey, mediation: "conditional", signal }));
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}

type Ask = (publicKey: PublicKeyCredentialRequestOptions) => Promise<Credential | null>;

async function enter(ask: Ask): Promise<void> {
  const offered = await call<PublicKeyCredentialRequestOptionsJSON>("passkey/generate-authenticate-options");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({
    ...offered,
    // Without it the device may skip the question, and the server refuses.
    userVerification: "required",
  });
  const response = await asked(() => ask(publicKey));
  await call("passkey/verify-authentication", { response });
}

/** Makes a passkey on this device, under a name of the person's own. */
export async function addPasskey(name: string): Promise<void> {
  const offered = await call<PublicKeyCredentialCreationOptionsJSON>("passkey/generate-register-options");
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(offered);
  const response = await asked(() => navigator.credentials.create({ publicKey }));
  await call("passkey/verify-registration", { name, response });
}

export const removePasskey = (passkeyId: string) => call("remove-passkey", { passkeyId });

async function asked(ask: () => Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await ask();
    if (credential instanceof PublicKeyCredential) return credential.toJSON();
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    if (name === "InvalidStateError") throw new Error(words.passkeyExists);
    if (name !== "NotAllowedError" && name !== "AbortError") throw error;
  }
  throw new Error(words.passkeyCancelled);
}
