import { createHash, createHmac, randomBytes } from "node:crypto";

/** 256 random bits that fit in a cookie, a link or a header. */
export function newSecretText(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a link or a token: from 256 random bits, a plain hash cannot be walked back. */
export function hashOf(secretText: string): string {
  return createHash("sha256").update(secretText).digest("hex");
}

/** What is kept of a session id, an address or an e-mail: without the secret a stolen database opens and tells nothing. */
export function keyedHashOf(text: string, secret: string): string {
  return createHmac("sha256", secret).update(text).digest("hex");
}
