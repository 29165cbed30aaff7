/** A CPV code as tables write it, `45442100`, `45 44 21 00`, `45442100-3`: its eight digits, the key left out. */
export function readCpv(text: string): string | undefined {
  return /^(\d{8})(?:-\d)?$/.exec(text.replace(/\s/g, ""))?.[1];
}
