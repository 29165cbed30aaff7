/** A SIRET with a right check digit, different for every number below 10 million. Fictitious (SIREN 9…). */
export function siretNumber(number: number): string {
  const thirteen = `9${String(number).padStart(7, "0")}00001`;
  for (let check = 0; check <= 9; check += 1) {
    const digits = `${thirteen}${String(check)}`;
    if (luhnSum(digits) % 10 === 0) return digits;
  }
  throw new Error("no check digit");
}

function luhnSum(digits: string): number {
  return Array.from(digits, Number)
    .reverse()
    .reduce((sum, digit, index) => {
      const weighted = index % 2 === 1 ? digit * 2 : digit;
      return sum + (weighted > 9 ? weighted - 9 : weighted);
    }, 0);
}
