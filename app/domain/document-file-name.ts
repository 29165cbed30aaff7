import type { NetworkDocumentType } from "./network-document-type.ts";

const longestName = 100;

/**
 * A name a file may keep on any disk: no folder, no sign that hides or turns text, spaces single, the ending of what it
 * really is. Nothing left of it: « document ».
 */
export function documentFileName(given: string, type: NetworkDocumentType): string {
  const whole = given.split(/[/\\]/).at(-1) ?? "";
  const bare = whole
    .normalize("NFC")
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .replace(/[\p{C}<>:"|?*;%]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const name = Array.from(bare).slice(0, longestName).join("").trim();
  return `${name === "" ? "document" : name}.${type}`;
}

/** The same in plain letters, for readers that know no other. */
export function plainFileName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.-]+/g, "-");
}
