import { createHmac } from "node:crypto";
import type { PersonKeyText } from "#app/domain/person-key.ts";

/**
 * The person key: lower-case hexadecimal HMAC-SHA-256 of the text, under the installation's secret. Only
 * this crosses a host's border, never a name. Source: indicators.md, « Same person ».
 */
export function personKeyOf(text: PersonKeyText, secret: string): string {
  return createHmac("sha256", secret).update(text, "utf8").digest("hex");
}
