import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * What a private address is for: `feed` (of opportunities) and `forum` (its calendar) end with the account’s key, so that
 * another key ends the addresses given out; `unsubscribe` never does, or the button of an old message would do nothing.
 */
export type AlertToken =
  | { purpose: "feed" | "forum"; accountId: string; feedKey: string }
  | { purpose: "unsubscribe"; accountId: string };

/** `<account>.<signature>`: shown again whenever it is asked for, since nothing of it needs to be kept. */
export function alertToken(asked: AlertToken, secret: string): string {
  return `${asked.accountId}.${signatureOf(asked, secret).toString("base64url")}`;
}

/** The two parts of a token; undefined for what cannot be one. */
export function readAlertToken(token: string): { accountId: string; signature: string } | undefined {
  const [, accountId, signature] = /^([\w-]{1,64})\.([\w-]{43})$/.exec(token) ?? [];
  return accountId === undefined || signature === undefined ? undefined : { accountId, signature };
}

/** Compared in constant time, on bytes of one length. */
export function isAlertSignature(signature: string, asked: AlertToken, secret: string): boolean {
  const given = Buffer.from(signature, "base64url");
  const expected = signatureOf(asked, secret);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** HMAC-SHA-256, for each purpose apart: what else the secret signs can never stand for it. */
function signatureOf(asked: AlertToken, secret: string): Buffer {
  const signed =
    asked.purpose === "unsubscribe"
      ? `alert-unsubscribe|${asked.accountId}`
      : `alert-${asked.purpose}|${asked.accountId}|${asked.feedKey}`;
  return createHmac("sha256", secret).update(signed).digest();
}
