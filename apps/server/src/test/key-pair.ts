import { generateKeyPairSync } from "node:crypto";

/** An RSA key of a service that signs, made for this run. */
export function newKeyPair() {
  return generateKeyPairSync("rsa", { modulusLength: 2048 });
}

/** A key of a device that makes passkeys, made for this run. */
export function newDeviceKeyPair() {
  return generateKeyPairSync("ec", { namedCurve: "P-256" });
}
