import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { opportunityStages } from "#app/domain/opportunity.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatHours } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { HostListPage } from "./host-list.server.ts";

/** What a facilitator opened to structures. */
export function HostList({ page }: { page: HostListPage }): ReactElement {
  const { lots, total } = page;
  return (
    <>
      <PageHead
        title="Opportunités"
        context="Vos lots ouverts aux structures, les derniers ouverts d’abord. Un lot s’ouvre depuis la page de son marché."
      />
      {total === 0 ? (
        <EmptyState
          kind="never"
          title="Aucun lot ouvert aux structures"
          actions={<LinkButton to={paths.contracts()}>Voir les marchés</LinkButton>}
        >
          Ouvrez un lot depuis la page de son marché&nbsp;: les structures qui peuvent le faire le voient
          aussitôt.
        </EmptyState>
      ) : (
        <>
          <Table cards caption={`${countOf(total, "lot ouvert", "lots ouverts")} aux structures`}>
            <TableHead>
              <ColumnHead>Lot</ColumnHead>
              <ColumnHead>Étape</ColumnHead>
              <ColumnHead numeric>Heures à placer</ColumnHead>
              <ColumnHead>Réponse avant</ColumnHead>
            </TableHead>
            <TableBody>
              {lots.map((lot) => (
                <Row key={lot.lotId}>
                  <RowHead name>
                    <Link to={paths.opportunity(lot.lotId)}>{lot.title}</Link>
                    <Sub>
                      {[`Lot ${lot.lotNumber}`, lot.lotTitle, lot.authorityName].filter(Boolean).join(" · ")}
                    </Sub>
                  </RowHead>
                  <Cell label="Étape">{opportunityStages[lot.stage].label}</Cell>
                  <Cell numeric label="Heures à placer">
                    {lot.hours === null ? "n.d." : formatHours(lot.hours)}
                  </Cell>
                  <Cell nowrap label="Réponse avant">
                    {lot.replyBy === null ? "–" : formatTightDay(lot.replyBy)}
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
          <Pagination {...page} noun={["lot", "lots"]} />
        </>
      )}
    </>
  );
}
