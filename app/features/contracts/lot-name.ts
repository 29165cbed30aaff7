/** « Lot 2 · Gros œuvre »; a contract of one lot often has no title of lot. */
export function lotName({ lotNumber, lotTitle }: { lotNumber: string; lotTitle: string | null }): string {
  return lotTitle === null ? `Lot ${lotNumber}` : `Lot ${lotNumber} · ${lotTitle}`;
}
