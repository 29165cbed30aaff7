import type { ReactElement } from "react";
import { outsideSources, refreshStates } from "#app/domain/outside-source.ts";
import { runNumbers } from "#app/features/directory-refresh/refresh-words.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatInstant } from "#app/ui/french-dates.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { RefreshRun } from "#db/queries/refresh-runs.server.ts";
import { Result } from "./result.tsx";

type Props = { runs: readonly RefreshRun[]; total: number; page: number; pageSize: number };

/** Each time a source was asked, the latest first: by whom, and what came of it. */
export function RunHistory({ runs, total, page, pageSize }: Props): ReactElement {
  return (
    <Section title="Historique" id="historique">
      {total === 0 ? (
        <EmptyState kind="never" title="Aucune actualisation pour l’instant">
          La première apparaîtra ici, avec ce qu’elle a changé.
        </EmptyState>
      ) : (
        <>
          <Table caption="Actualisations, de la plus récente à la plus ancienne" cards>
            <TableHead>
              <ColumnHead>Quand</ColumnHead>
              <ColumnHead>Source</ColumnHead>
              <ColumnHead>Par</ColumnHead>
              <ColumnHead>État</ColumnHead>
              <ColumnHead>Résultat</ColumnHead>
            </TableHead>
            <TableBody>
              {runs.map((run) => (
                <Row key={run.id} late={run.state === "failed"}>
                  <RowHead name>{formatInstant(run.startedAt)}</RowHead>
                  <Cell label="Source">
                    {outsideSources[run.source].label}
                    {run.department !== "" && <Sub>Département {run.department}</Sub>}
                  </Cell>
                  <Cell label="Par">{run.askedBy ?? "La ligne de commande"}</Cell>
                  <Cell label="État">{refreshStates[run.state]}</Cell>
                  <Cell label="Résultat">
                    <Result numbers={runNumbers(run)} remark={run.failure} />
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
          <Pagination
            page={page}
            pageSize={pageSize}
            total={total}
            noun={["actualisation", "actualisations"]}
          />
        </>
      )}
    </Section>
  );
}
