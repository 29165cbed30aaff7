import type { Day } from "./calendar.ts";

const letters: Record<string, string> = { œ: "oe", æ: "ae", ø: "o", ł: "l", đ: "d", ß: "ss", ı: "i" };

/** The text whose HMAC is the person key: `NOM|PRENOM|YYYY-MM-DD`. */
export type PersonKeyText = string & { readonly format: "NOM|PRENOM|YYYY-MM-DD" };

/**
 * Birth name, first name and birth date, written so that the same person reads the same everywhere.
 * `undefined` when a name holds no Latin letter: « écrivez en lettres latines ». Source: indicators.md,
 * « Same person ».
 */
export function personKeyText(person: {
  birthName: string;
  firstName: string;
  bornOn: Day;
}): PersonKeyText | undefined {
  const birthName = foldName(person.birthName);
  const firstName = foldName(person.firstName);
  if (birthName === "" || firstName === "") return undefined;
  return `${birthName}|${firstName}|${person.bornOn}` as PersonKeyText;
}

/** A name in the letters A to Z: ligatures and barred letters spelt out, marks and all other signs removed. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[œæøłđßı]/g, (letter) => letters[letter] ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z]/g, "");
}
