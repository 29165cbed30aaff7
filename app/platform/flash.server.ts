import { redirect, type TypedResponse } from "@remix-run/node";
import { newSecretText } from "./secret-text.server.ts";

/** What was just done, to be said once on the next page. */
export type Flash = { key: string; text: string };

const cookieName = "__Host-toast";
const attributes = "Path=/; Secure; HttpOnly; SameSite=Lax";
const longestText = 300;

/**
 * Sends to a page that says what was just done (« 9 lignes validées, 824,50 h. »). Never a person's name: the text
 * travels in a cookie. `headers` may add others.
 */
export function redirectSaying(
  to: string,
  text: string,
  headers: Record<string, string> = {},
): TypedResponse<never> {
  const flash: Flash = { key: newSecretText().slice(0, 8), text: text.slice(0, longestText) };
  const value = Buffer.from(JSON.stringify(flash)).toString("base64url");
  const response = redirect(to, { headers });
  response.headers.append("Set-Cookie", `${cookieName}=${value}; ${attributes}; Max-Age=20`);
  return response;
}

/** What the page must say, or null. */
export function readFlash(request: Request): Flash | null {
  const value = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]+)`).exec(
    request.headers.get("Cookie") ?? "",
  )?.[1];
  if (value === undefined) return null;
  try {
    return parseFlash(JSON.parse(Buffer.from(value, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}

/** The `Set-Cookie` value by which it is said only once. */
export const forgottenFlash = `${cookieName}=; ${attributes}; Max-Age=0`;

function parseFlash(value: unknown): Flash | null {
  if (typeof value !== "object" || value === null || !("key" in value) || !("text" in value)) return null;
  const { key, text } = value;
  return typeof key === "string" && typeof text === "string"
    ? { key, text: text.slice(0, longestText) }
    : null;
}
