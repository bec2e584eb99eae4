import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { randomBytes } from "../ids/index.ts";

/** What the server keeps secret or vouches for, each use under a key of its own derived from the one secret key. */
export type Secrets = {
  /** Encrypts a value for one place, such as `hook:hook_…`; in any other place it does not open. */
  seal(plain: string, context: string): string;
  /** Throws when the value was changed, sealed for another context or under another key. */
  open(sealed: string, context: string): string;
  sign(data: string, context: string): string;
  verify(data: string, signature: string, context: string): boolean;
  /** A token that carries its payload readably. When it expires is the payload's to say. */
  signToken(payload: object, purpose: string): string;
  /** The payload of a token that was signed here for this purpose, or null. */
  readToken(token: string, purpose: string): unknown;
};

const nonceBytes = 12;
const tagBytes = 16;

export function createSecrets(key: Uint8Array): Secrets {
  if (key.length !== 32) throw new Error("The secret key must have 32 bytes.");
  const sealingKey = derive(key, "seal");
  const signingKey = derive(key, "sign");

  function mac(data: string, context: string): Buffer {
    return createHmac("sha256", signingKey)
      .update(JSON.stringify([context, data]))
      .digest();
  }

  function verify(data: string, signature: string, context: string): boolean {
    const given = Buffer.from(signature, "base64url");
    const wanted = mac(data, context);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  function sign(data: string, context: string): string {
    return mac(data, context).toString("base64url");
  }

  return {
    seal(plain, context) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", sealingKey, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
    },

    open(sealed, context) {
      const [version, text, ...rest] = sealed.split(".");
      const bytes = Buffer.from(text ?? "", "base64url");
      if (version !== "v1" || rest.length > 0 || bytes.length < nonceBytes + tagBytes) {
        throw new Error("This is not a sealed value.");
      }
      const decipher = createDecipheriv("aes-256-gcm", sealingKey, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        return (
          decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, "utf8") + decipher.final("utf8")
        );
      } catch (cause) {
        throw new Error(
          "A sealed value does not open: it was changed, belongs elsewhere, or SECRET_KEY is another one.",
          { cause },
        );
      }
    },

    sign,
    verify,

    signToken(payload, purpose) {
      const body = `v1.${Buffer.from(JSON.stringify(payload)).toString("base64url")}`;
      return `${body}.${sign(body, `token:${purpose}`)}`;
    },

    readToken(token, purpose) {
      const end = token.lastIndexOf(".");
      const body = token.slice(0, Math.max(end, 0));
      if (!verify(body, token.slice(end + 1), `token:${purpose}`)) return null;
      return JSON.parse(Buffer.from(body.slice("v1.".length), "base64url").toString("utf8"));
    },
  };
}

function derive(key: Uint8Array, use: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", key, "", `nebulahex ${use} v1`, 32));
}
