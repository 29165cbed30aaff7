import { createHmac } from "node:crypto";
import type { Secrets } from "./secrets.server.ts";

/**
 * Mark of the person key secret, 16 hexadecimal digits: two installations whose marks are the same make the same person
 * keys. It says nothing of the secret.
 */
export function secretMarkOf(secret: string): string {
  const mark = createHmac("sha256", secret).update("clause commune: mark of the network secret");
  return mark.digest("hex").slice(0, 16);
}

/** The mark of this installation. */
export function packageMarkOf({ personKey }: Pick<Secrets, "personKey">): string {
  return secretMarkOf(personKey);
}

/**
 * A code that stands for one of the host's own in a package, the same each time under the installation's own salt, and that
 * tells nothing of it.
 */
export function replacedCode(salt: string, what: string, ...parts: string[]): string {
  const text = ["clause commune: code of a package", what, ...parts].join("\u001f");
  return createHmac("sha256", salt).update(text, "utf8").digest("hex").slice(0, 16).toUpperCase();
}
