import { createHash, type KeyObject, sign } from "node:crypto";
import { newId } from "../platform/ids/index.ts";
import { newDeviceKeyPair } from "../test/key-pair.ts";

type Offered = { challenge: string; rp?: { id: string }; rpId?: string };

/** A device that makes one passkey and signs with it, as WebAuthn level 2 says it. */
export function openAuthenticator(origin: string, { verifiesUser = true } = {}) {
  const id = Buffer.from(newId("key"));
  const { privateKey, publicKey } = newDeviceKeyPair();
  const flags = 0x01 | (verifiesUser ? 0x04 : 0);
  let counter = 0;

  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authData = (rpId: string, more: number, rest: Uint8Array = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter++);
    return Buffer.concat([sha256(rpId), Buffer.from([flags | more]), count, rest]);
  };
  const credential = (response: Record<string, Uint8Array>) => ({
    id: id.toString("base64url"),
    rawId: id.toString("base64url"),
    type: "public-key",
    clientExtensionResults: {},
    response: Object.fromEntries(
      Object.entries(response).map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64url")]),
    ),
  });

  return {
    registers({ challenge, rp }: Offered) {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseOf(publicKey)]);
      return credential({
        clientDataJSON: clientData("webauthn.create", challenge),
        attestationObject: cbor(
          new Map<string, unknown>([
            ["fmt", "none"],
            ["attStmt", new Map()],
            ["authData", authData(rp?.id ?? "", 0x40, attested)],
          ]),
        ),
      });
    },
    signs({ challenge, rpId = "" }: Offered) {
      const [clientDataJSON, authenticatorData] = [clientData("webauthn.get", challenge), authData(rpId, 0)];
      const signed = Buffer.concat([authenticatorData, sha256(clientDataJSON)]);
      return credential({ clientDataJSON, authenticatorData, signature: sign("sha256", signed, privateKey) });
    },
  };
}

function sha256(bytes: string | Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** RFC 9053: an ES256 key of P-256. */
function coseOf(key: KeyObject): Uint8Array {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, "base64url")],
      [-3, Buffer.from(y, "base64url")],
    ]),
  );
}

function cbor(value: unknown): Uint8Array {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string") return Buffer.concat([head(3, value.length), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([head(5, entries.length), ...entries.flat().map(cbor)]);
}

function head(major: number, length: number): Uint8Array {
  return Buffer.from(length < 24 ? [(major << 5) | length] : [(major << 5) | 24, length]);
}
