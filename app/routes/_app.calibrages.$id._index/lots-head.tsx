import type { ReactElement } from "react";
import { ColumnHead, TableHead } from "#app/ui/table.tsx";

/** The columns of the lots, typed or only read. */
export function LotsHead(): ReactElement {
  return (
    <TableHead>
      <ColumnHead>Lot</ColumnHead>
      <ColumnHead numeric>Montant HT</ColumnHead>
      <ColumnHead numeric>Part de main-d’œuvre</ColumnHead>
      <ColumnHead numeric>Taux d’insertion</ColumnHead>
      <ColumnHead numeric>Heures</ColumnHead>
      <ColumnHead numeric>Jours</ColumnHead>
      <ColumnHead>Dispositif</ColumnHead>
    </TableHead>
  );
}
