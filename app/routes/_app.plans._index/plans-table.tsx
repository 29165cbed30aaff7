import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { ListedPlan } from "#app/features/plans/list-plans.server.ts";
import { timesWords } from "#app/features/plans/plan-summary.ts";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { formatNumber, formatPercent } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** Plans, each with how far it is. */
export function PlansTable({
  caption,
  plans,
}: {
  caption: string;
  plans: readonly ListedPlan[];
}): ReactElement {
  return (
    <Table caption={caption} cards>
      <TableHead>
        <ColumnHead>Plan</ColumnHead>
        <ColumnHead>Partagé</ColumnHead>
        <ColumnHead numeric>Actions réalisées</ColumnHead>
        <ColumnHead numeric>En retard</ColumnHead>
        <ColumnHead numeric>Abandonnées</ColumnHead>
      </TableHead>
      <TableBody>
        {plans.map(({ siret, hostName, year, sharedOn, total }) => (
          <Row key={`${siret} ${year}`}>
            <RowHead name>
              <Link to={paths.plan(siret, year)}>{`Plan d’actions ${year}`}</Link>
              <Sub>{hostName}</Sub>
            </RowHead>
            <Cell label="Partagé">{sharedOn === null ? <Tag>Brouillon</Tag> : formatTightDay(sharedOn)}</Cell>
            <Cell numeric label="Actions réalisées">
              {timesWords(total)}
              {total.progress !== null && <Sub>{formatPercent(total.progress, 0)}</Sub>}
            </Cell>
            <Cell numeric label="En retard">
              {formatNumber(total.late)}
            </Cell>
            <Cell numeric label="Abandonnées">
              {formatNumber(total.dropped)}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
