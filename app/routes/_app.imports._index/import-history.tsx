import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { kindWords, sizeWords, stateWords } from "#app/features/imports/import-words.ts";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatInstant } from "#app/ui/french-dates.ts";
import { formatNumber } from "#app/ui/french.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";

type HistoryProps = {
  imports: ReadonlyArray<{
    id: string;
    kind: "workbook" | "decp";
    fileName: string;
    fileBytes: number;
    askedBy: string;
    dryRun: 0 | 1;
    state: string;
    progress: number;
    createdAt: string;
    confirmable: boolean;
  }>;
  total: number;
  page: number;
  pageSize: number;
};

/** What came in, who brought it, and how it ended. */
export function ImportHistory({ imports, total, page, pageSize }: HistoryProps): ReactElement {
  return (
    <Section title="Fichiers envoyés" id="historique">
      {total === 0 ? (
        <EmptyState kind="never" title="Aucun fichier pour l’instant">
          Le premier fichier vérifié apparaîtra ici, avec qui l’a envoyé et ce qu’il contenait.
        </EmptyState>
      ) : (
        <>
          <Table caption="Imports, du plus récent au plus ancien" cards>
            <TableHead>
              <ColumnHead>Fichier</ColumnHead>
              <ColumnHead>Par</ColumnHead>
              <ColumnHead>Quand</ColumnHead>
              <ColumnHead numeric>Lignes lues</ColumnHead>
              <ColumnHead>État</ColumnHead>
            </TableHead>
            <TableBody>
              {imports.map((run) => (
                <Row key={run.id}>
                  <RowHead name>
                    <Link to={paths.importRun(run.id)}>{run.fileName}</Link>
                    <Sub>
                      {kindWords[run.kind]}, {sizeWords(run.fileBytes)}
                    </Sub>
                  </RowHead>
                  <Cell label="Par">{run.askedBy}</Cell>
                  <Cell label="Quand">{formatInstant(run.createdAt)}</Cell>
                  <Cell label="Lignes lues" numeric>
                    {formatNumber(run.progress)}
                  </Cell>
                  <Cell label="État">{stateWords(run.state, run.dryRun === 1, run.confirmable)}</Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
          <Pagination page={page} pageSize={pageSize} total={total} noun={["import", "imports"]} />
        </>
      )}
    </Section>
  );
}
