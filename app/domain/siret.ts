/** A SIRET whose check digit is right: 14 digits, the key under which an establishment is known. */
export type Siret = string & { readonly checked: "SIRET" };
/** A nine-digit SIREN whose check digit is right. */
export type Siren = string & { readonly checked: "SIREN" };

const laPoste = "356000000";

/**
 * Luhn over 14 digits, but for La Poste's establishments (SIREN 356 000 000), whose digits add up to a
 * multiple of 5 (INSEE). Spaces, dots and no-break spaces are dropped.
 */
export function parseSiret(text: string): Siret | undefined {
  const digits = text.replace(/[\s.]/g, "");
  if (!/^\d{14}$/.test(digits) || /^0+$/.test(digits)) return undefined;
  if (luhn(digits)) return digits as Siret;
  if (digits.startsWith(laPoste) && digitSum(digits) % 5 === 0) return digits as Siret;
  return undefined;
}

export function parseSiren(text: string): Siren | undefined {
  const digits = text.replace(/[\s.]/g, "");
  return /^\d{9}$/.test(digits) && !/^0+$/.test(digits) && luhn(digits) ? (digits as Siren) : undefined;
}

/** `901 204 338 00017`: how a SIRET is read aloud. An identifier of another length is left as it is. */
export function spacedSiret(identifier: string): string {
  if (!/^\d{14}$/.test(identifier)) return identifier;
  return identifier.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, "$1 $2 $3 $4");
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighted = index % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

function digitSum(digits: string): number {
  return Array.from(digits, Number).reduce((sum, digit) => sum + digit, 0);
}
