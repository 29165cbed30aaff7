import type { ReactElement } from "react";
import { ficheDimensions } from "#app/domain/action-plan/planned-action.ts";
import { ficheDimensionCodes } from "#app/domain/action-plan/plan-progress.ts";
import { progressWords, timesWords, type PlanSummary } from "#app/features/plans/plan-summary.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatNumber } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";

type Props = { plan: PlanSummary | null; siret: string; year: number };

/** How far the plan of the year is, by dimension; a draft is the host’s alone. */
export function PlanSection({ plan, siret, year }: Props): ReactElement {
  if (plan === null) {
    return (
      <Section title={`Plan d’actions ${year}`} id="plan">
        <p className="soft">Aucun plan partagé pour cette année.</p>
      </Section>
    );
  }
  return (
    <Section
      title={`Plan d’actions ${year}`}
      id="plan"
      note={progressWords(plan.total)}
      end={
        <LinkButton size="small" to={paths.plan(siret, year)}>
          Voir le plan
        </LinkButton>
      }
    >
      <Table caption={`Actions prévues et réalisées en ${year}, par dimension`} cards>
        <TableHead>
          <ColumnHead>Dimension</ColumnHead>
          <ColumnHead numeric>Réalisées sur prévues</ColumnHead>
          <ColumnHead numeric>En retard</ColumnHead>
          <ColumnHead numeric>Abandonnées</ColumnHead>
        </TableHead>
        <TableBody>
          {ficheDimensionCodes.map((dimension) => {
            const totals = plan.byDimension[dimension];
            return (
              <Row key={dimension}>
                <RowHead>{`${dimension}. ${ficheDimensions[dimension].label}`}</RowHead>
                <Cell numeric label="Réalisées sur prévues">
                  {timesWords(totals)}
                </Cell>
                <Cell numeric label="En retard">
                  {formatNumber(totals.late)}
                </Cell>
                <Cell numeric label="Abandonnées">
                  {formatNumber(totals.dropped)}
                </Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
    </Section>
  );
}
