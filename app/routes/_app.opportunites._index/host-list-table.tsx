import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { opportunityStages } from "#app/domain/opportunity.ts";
import { answersWords } from "#app/features/opportunity-follow/count-words.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatHours } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { HostListPage } from "./host-list.server.ts";

type Line = HostListPage["lots"][number];

/** The lots of one list, each with what it leads to. */
export function HostListTable({ lots, caption }: { lots: readonly Line[]; caption: string }): ReactElement {
  return (
    <Table cards caption={caption}>
      <TableHead>
        <ColumnHead>Lot</ColumnHead>
        <ColumnHead>Étape</ColumnHead>
        <ColumnHead numeric>Heures à placer</ColumnHead>
        <ColumnHead>Réponses</ColumnHead>
        <ColumnHead>Réponse avant</ColumnHead>
        <ColumnHead>
          <span className="visually-hidden">Actes</span>
        </ColumnHead>
      </TableHead>
      <TableBody>
        {lots.map((lot) => (
          <Row key={lot.lotId}>
            <RowHead name>
              <Link to={paths.opportunity(lot.lotId)}>{lot.title}</Link>
              <Sub>{[lot.name, lot.reference, lot.authorityName].join(" · ")}</Sub>
            </RowHead>
            <Cell label="Étape">
              {lot.stage === null ? "Marché terminé" : opportunityStages[lot.stage].label}
              {lot.openedOn !== null && <Sub>{`ouvert le ${formatTightDay(lot.openedOn)}`}</Sub>}
            </Cell>
            <Cell numeric label="Heures à placer">
              {lot.hours === null ? "n.d." : formatHours(lot.hours)}
              {lot.isDone && <Sub>toutes faites ou déclarées, à fermer ou à corriger</Sub>}
            </Cell>
            <Cell label="Réponses">
              <Answers lot={lot} />
            </Cell>
            <Cell nowrap label="Réponse avant">
              {lot.replyBy === null ? "–" : formatTightDay(lot.replyBy)}
              {lot.isNear && (
                <Sub>
                  <Tag tone="at_risk">bientôt</Tag>
                </Sub>
              )}
            </Cell>
            <Cell>
              <Act lot={lot} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Answers({ lot }: { lot: Line }): ReactElement {
  return (
    <>
      {answersWords(lot)}
      {lot.unread > 0 && (
        <Sub>
          <Tag tone="late">{countOf(lot.unread, "message à lire", "messages à lire")}</Tag>
        </Sub>
      )}
      {lot.waiting > lot.unread && (
        <Sub>
          <Tag tone="at_risk">{`${String(lot.waiting - lot.unread)} à mettre en relation`}</Tag>
        </Sub>
      )}
    </>
  );
}

function Act({ lot: { lotId, list, name, title, waiting } }: { lot: Line }): ReactElement {
  const of = <span className="visually-hidden">{` (${title}, ${name})`}</span>;
  return (
    <div className="actions">
      {waiting > 0 && (
        <LinkButton size="small" to={paths.opportunity(lotId)}>
          Voir les réponses{of}
        </LinkButton>
      )}
      {list === "to open" ? (
        <LinkButton size="small" to={paths.openOpportunity(lotId)}>
          Ouvrir aux structures{of}
        </LinkButton>
      ) : (
        <Link to={paths.openOpportunity(lotId)}>Ce qu’elles lisent{of}</Link>
      )}
      <Link to={paths.lotStructures(lotId)}>Qui peut le faire{of}</Link>
    </div>
  );
}
