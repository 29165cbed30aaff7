import type { SheetLot } from "#db/queries/contracts/contract-lots.server.ts";

/** « Lot 2 · Gros œuvre, maçonnerie ». */
export function lotLabel({ number, title }: SheetLot): string {
  return title === null ? `Lot ${number}` : `Lot ${number} · ${title}`;
}

export function lotChoices(lots: readonly SheetLot[]): Array<{ value: string; label: string }> {
  return lots.map((lot) => ({ value: lot.id, label: lotLabel(lot) }));
}
