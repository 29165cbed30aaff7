/** A SIRET that is well formed (SIREN and SIRET check digits right) and belongs to nobody: its SIREN is 9xx. */
export function fictitiousSiret(number: number): string {
  const siren = withCheckDigit(`9${String(number * 7919 + 100_000).padStart(7, "0")}`);
  return withCheckDigit(`${siren}0001`);
}

function withCheckDigit(digits: string): string {
  const found = Array.from("0123456789").find((check) => luhnSum(digits + check) % 10 === 0);
  return digits + (found ?? "");
}

function luhnSum(digits: string): number {
  return Array.from(digits, Number)
    .reverse()
    .map((digit, index) => (index % 2 === 1 ? digit * 2 : digit))
    .reduce((sum, weighted) => sum + (weighted > 9 ? weighted - 9 : weighted), 0);
}
