import { searchText } from "#app/domain/search-text.ts";

/** How buyers title the lot of a contract that has only one. */
const onlyLot = "lot unique";

/** « Groupe scolaire des Charmettes, lot 2 Maçonnerie »: a lot as structures read it. */
export function opportunityName(lot: { title: string; lotNumber: string; lotTitle: string | null }): string {
  const { title, lotNumber, lotTitle } = lot;
  if (lotTitle !== null && searchText(lotTitle) === onlyLot) return title;
  const number = `lot\u00a0${lotNumber}`;
  return lotTitle === null || lotTitle === title
    ? `${title}, ${number}`
    : `${title}, ${number}\u00a0: ${lotTitle}`;
}

/** « Commune de Voiron · Voironnais-Chartreuse »: whose it is, where, and who holds it once it is given. */
export function opportunityContext(lot: {
  authorityName: string;
  communeName: string | null;
  territoryLabel: string | null;
  holders?: readonly string[];
}): string {
  const { authorityName, communeName, territoryLabel, holders = [] } = lot;
  const place = communeName ?? territoryLabel;
  const given = holders.length === 0 ? null : `attribué à ${holders.join(", ")}`;
  return [authorityName, place ?? "lieu non précisé", given].filter(Boolean).join(" · ");
}
