import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { structureKinds } from "#app/domain/structure-kind.ts";
import { paths } from "#app/paths.ts";
import { countOf, formatNumber } from "#app/ui/french.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { StatisticsPage } from "./read-page.server.ts";
import { structurePageParam } from "./structure-page-param.ts";

/** The structures that answered or were put in touch, those that answer the most first. */
export function StructuresSection({ page: { structures } }: { page: StatisticsPage }): ReactElement {
  return (
    <Section id="structures" title="Par structure" note="celles qui répondent le plus d’abord">
      {structures.total === 0 ? (
        <p className="soft">Aucune structure n’a encore répondu à ces lots.</p>
      ) : (
        <>
          <Table cards caption={countOf(structures.total, "structure")}>
            <TableHead>
              <ColumnHead>Structure</ColumnHead>
              <ColumnHead numeric>Intéressée</ColumnHead>
              <ColumnHead numeric>Pas intéressée</ColumnHead>
              <ColumnHead numeric>Mises en relation</ColumnHead>
              <ColumnHead numeric>Contrats signés</ColumnHead>
            </TableHead>
            <TableBody>
              {structures.shown.map((line) => (
                <Row key={line.siret}>
                  <RowHead name>
                    <Link to={paths.structure(line.siret)}>{line.name}</Link>
                    {line.kind !== null && <Sub>{structureKinds[line.kind].label}</Sub>}
                  </RowHead>
                  <Cell numeric label="Intéressée">
                    {formatNumber(line.interested)}
                  </Cell>
                  <Cell numeric label="Pas intéressée">
                    {formatNumber(line.declined)}
                  </Cell>
                  <Cell numeric label="Mises en relation">
                    {formatNumber(line.introduced)}
                  </Cell>
                  <Cell numeric label="Contrats signés">
                    {formatNumber(line.contracted)}
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
          <Pagination
            {...structures}
            noun={["structure", "structures"]}
            part={{ param: structurePageParam, anchor: "structures", label: "Pages des structures" }}
          />
        </>
      )}
    </Section>
  );
}
