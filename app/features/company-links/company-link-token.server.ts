import { createHmac, timingSafeEqual } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";

/** What a link is signed on. */
export type SignedLink = { id: string; expiresOn: Day };

/** HMAC-SHA-256 in base64url, for this purpose alone: what else the secret signs can never stand for it. */
function signatureOf({ id, expiresOn }: SignedLink, secret: string): Buffer {
  return createHmac("sha256", secret).update(`company-link|${id}|${expiresOn}`).digest();
}

/** `<id>.<signature>`: shown again whenever it is asked for, since nothing of it needs to be kept. */
export function companyLinkToken(link: SignedLink, secret: string): string {
  return `${link.id}.${signatureOf(link, secret).toString("base64url")}`;
}

/** The two parts of a token; undefined for what cannot be one. */
export function readCompanyLinkToken(token: string): { id: string; signature: string } | undefined {
  const match = /^([\w-]{1,64})\.([\w-]{43})$/.exec(token);
  const [, id, signature] = match ?? [];
  return id === undefined || signature === undefined ? undefined : { id, signature };
}

/** Compared in constant time, on bytes of one length. */
export function isSignatureOf(signature: string, link: SignedLink, secret: string): boolean {
  const given = Buffer.from(signature, "base64url");
  const expected = signatureOf(link, secret);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
