/** Passphrases of 15 to 128 characters, no composition rule, no expiry (NIST SP 800-63B-4, ANSSI 2021). */
export const passwordLength = { min: 15, max: 128 } as const;

export type PasswordRefusal = "too short" | "too long" | "too common" | "names its owner";

/** What a password must not be made of: its owner's name and address. */
export type PasswordOwner = { email: string; name: string };

/** Long passwords often seen in public leaks, in French and English, and what is told of this product. */
const common = [
  "123456789012345",
  "aqwzsxedcrfvtgb",
  "azertyuiopqsdfg",
  "bonjourbonjour",
  "clausecommune",
  "clausesociale",
  "facilitateur",
  "iloveyouiloveyou",
  "jetaimejetaime",
  "letmeinletmein",
  "marchespublics",
  "motdepasse",
  "password",
  "qazwsxedcrfvtgb",
  "qwertyuiopasdfg",
  "administrateur",
  "departementisere",
  "changeme",
];

const fewestOwnCharacters = 8;
const fewestDistinctCharacters = 5;

/** Why a password is refused; undefined when it will do. Characters are counted as people count them. */
export function refusePassword(password: string, owner: PasswordOwner): PasswordRefusal | undefined {
  const length = Array.from(password).length;
  if (length < passwordLength.min) return "too short";
  if (length > passwordLength.max) return "too long";
  const letters = plain(password);
  if (new Set(letters).size < fewestDistinctCharacters) return "too common";
  if (without(letters, common).length < fewestOwnCharacters) return "too common";
  if (without(letters, ownerWords(owner)).length < fewestOwnCharacters) return "names its owner";
  return undefined;
}

/** Both sides of a comparison must type the same bytes for the same characters. */
export function normalPassword(password: string): string {
  return password.normalize("NFKC");
}

function without(letters: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ""), letters);
}

function ownerWords({ email, name }: PasswordOwner): string[] {
  return [...email.split(/[@.\-_+]/), ...name.split(/[\s\-’']/)]
    .map(plain)
    .filter((word) => word.length >= 4);
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
