import type { ReactElement } from "react";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatNumber } from "#app/ui/french.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

type RemarksProps = {
  kind: "workbook" | "decp";
  remarks: ReadonlyArray<{
    position: number;
    severity: "error" | "warning";
    sheet: string | null;
    row: number | null;
    column: string | null;
    value: string | null;
    message: string;
  }>;
  total: number;
  page: number;
  pageSize: number;
};

/** Every remark on the file, errors first: where, what was read, what to write instead. */
export function RunRemarks({ kind, remarks, total, page, pageSize }: RemarksProps): ReactElement {
  if (total === 0) {
    return (
      <Section title="Remarques">
        <EmptyState kind="never" title="Rien à signaler dans ce fichier." />
      </Section>
    );
  }
  return (
    <Section title="Remarques" id="remarques">
      <Table caption="Remarques, erreurs d’abord" cards>
        <TableHead>
          <ColumnHead>Où</ColumnHead>
          <ColumnHead>Gravité</ColumnHead>
          <ColumnHead>Lu</ColumnHead>
          <ColumnHead>Ce qu’il faut savoir</ColumnHead>
        </TableHead>
        <TableBody>
          {remarks.map((remark) => (
            <Row key={remark.position} late={remark.severity === "error"}>
              <RowHead name>{placeWords(kind, remark)}</RowHead>
              <Cell label="Gravité">
                {remark.severity === "error" ? (
                  <Tag tone="late">À corriger</Tag>
                ) : (
                  <Tag tone="at_risk">À vérifier</Tag>
                )}
              </Cell>
              <Cell label="Lu" nothing={remark.value === null}>
                {remark.value}
              </Cell>
              <Cell label="Ce qu’il faut savoir">{remark.message}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <Pagination page={page} pageSize={pageSize} total={total} noun={["remarque", "remarques"]} />
    </Section>
  );
}

function placeWords(
  kind: "workbook" | "decp",
  { sheet, row, column }: { sheet: string | null; row: number | null; column: string | null },
): string {
  const parts = [
    sheet?.replaceAll("_", " "),
    row === null ? undefined : `${kind === "workbook" ? "ligne" : "enregistrement"} ${formatNumber(row)}`,
    column === null ? undefined : `«\u00a0${column}\u00a0»`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "Fichier" : parts.join(", ");
}
