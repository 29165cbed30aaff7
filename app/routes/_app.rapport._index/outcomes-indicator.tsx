import type { ReactElement } from "react";
import type { Fa02Report, OutcomeFigures } from "#app/domain/fa02-report.ts";
import { followUps, type FollowUp } from "#app/domain/outcome-cohort.ts";
import { outcomeReasons, type OutcomeReason } from "#app/domain/outcome-situation.ts";
import { CountFigure } from "#app/features/report/report-figure-view.tsx";
import { SeriesKey, type ChartKey } from "#app/ui/chart-frame.tsx";
import { Details } from "#app/ui/details.tsx";
import { formatPercent } from "#app/ui/french.ts";
import { StackedBar, type StackedPart } from "#app/ui/stacked-bar.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { CountTable, type CountLine } from "./count-table.tsx";
import { Indicator } from "./indicator.tsx";
import { cohortFact, isHidden } from "./outcome-facts.ts";

type Outcomes = Fa02Report["outcomes"];
type Situation = "durable" | "transition" | "positive" | "other" | "unreachable" | "unknown" | "withdrawn";

const situations: ReadonlyArray<{ code: Situation; label: string; key?: ChartKey & StackedPart["key"] }> = [
  { code: "durable", label: "Emploi durable", key: 1 },
  { code: "transition", label: "Emploi de transition", key: 4 },
  { code: "positive", label: "Sortie positive", key: 3 },
  { code: "other", label: "Autre sortie", key: 6 },
  { code: "unreachable", label: "Injoignable", key: "rest" },
  { code: "unknown", label: "Non renseignée", key: "rest" },
  { code: "withdrawn", label: "Retirée du calcul" },
];
const checkpoints = Object.keys(followUps) as FollowUp[];

/** Indicator 6: sorties dynamiques at 6 and 12 months, always with the share of known situations. */
export function OutcomesIndicator({ outcomes }: { outcomes: Outcomes }): ReactElement {
  const someone = checkpoints.some((checkpoint) => outcomes[checkpoint].cohort > 0);
  return (
    <Indicator number={6} title="Sorties dynamiques" fact={<RatesFact outcomes={outcomes} />}>
      {someone && (
        <>
          <div className="section small outcome">
            {checkpoints.map((checkpoint) => (
              <Cohort key={checkpoint} checkpoint={checkpoint} figures={outcomes[checkpoint]} />
            ))}
          </div>
          <SituationsTable outcomes={outcomes} />
          <Details summary="Les motifs, un par un">
            <ReasonsTables outcomes={outcomes} />
          </Details>
        </>
      )}
    </Indicator>
  );
}

function RatesFact({ outcomes }: { outcomes: Outcomes }): ReactElement {
  if (checkpoints.every((checkpoint) => outcomes[checkpoint].cohort === 0)) {
    return <>Aucune situation à connaître à 6 ni à 12 mois sur la période.</>;
  }
  if (checkpoints.every((checkpoint) => isHidden(outcomes[checkpoint]))) {
    return <>Taux secrets à 6 et à 12 mois.</>;
  }
  return (
    <>
      <Rate figures={outcomes["6"]} secret="Taux secret" /> à 6 mois,{" "}
      <Rate figures={outcomes["12"]} secret="taux secret" /> à 12 mois.
    </>
  );
}

/** `secret`: what stands for a rate hidden from the reader. */
function Rate({ figures, secret }: { figures: OutcomeFigures; secret: string }): ReactElement {
  if (isHidden(figures)) return <>{secret}</>;
  return figures.dynamicRate === null ? (
    <>
      <span aria-hidden>–</span>
      <span className="visually-hidden">sans taux</span>
    </>
  ) : (
    <b>{formatPercent(figures.dynamicRate)}</b>
  );
}

function Cohort({ checkpoint, figures }: { checkpoint: FollowUp; figures: OutcomeFigures }): ReactElement {
  const shown = situations.flatMap(({ code, label, key }) => {
    const value = figures[code];
    return key === undefined || value === null ? [] : [{ key, label, value }];
  });
  // A bar with a part left out would say something else.
  const whole = shown.length === situations.filter(({ key }) => key !== undefined).length;
  return (
    <>
      {whole && figures.cohort > 0 && <StackedBar name={`À ${checkpoint} mois`} parts={shown} />}
      <p>
        <b>À {checkpoint} mois</b>&nbsp;: {cohortFact(figures)}
      </p>
    </>
  );
}

function SituationsTable({ outcomes }: { outcomes: Outcomes }): ReactElement {
  return (
    <Table caption="Situations à 6 et 12 mois">
      <TableHead>
        <ColumnHead>Situation</ColumnHead>
        <ColumnHead numeric>6 mois</ColumnHead>
        <ColumnHead numeric>12 mois</ColumnHead>
      </TableHead>
      <TableBody>
        {situations.map(({ code, label, key }) => (
          <Row key={code}>
            <RowHead>
              {key !== undefined && <SeriesKey of={key} />}
              {label}
            </RowHead>
            {checkpoints.map((checkpoint) => (
              <Cell key={checkpoint} numeric>
                <CountFigure path={`outcomes.${checkpoint}.${code}`} value={outcomes[checkpoint][code]} />
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function ReasonsTables({ outcomes }: { outcomes: Outcomes }): ReactElement {
  return (
    <div className="halves">
      {checkpoints.map((checkpoint) => {
        const counts = outcomes[checkpoint].byReason;
        return (
          <CountTable
            key={checkpoint}
            caption={`Motifs à ${checkpoint} mois`}
            head={`À ${checkpoint} mois`}
            unit="Personnes"
            groups={[
              { title: "Motif", path: `outcomes.${checkpoint}.byReason`, counts, lines: reasonLines(counts) },
            ]}
          />
        );
      })}
    </div>
  );
}

function reasonLines(counts: OutcomeFigures["byReason"]): CountLine[] {
  return (Object.keys(outcomeReasons) as OutcomeReason[])
    .filter((code) => (counts?.[code] ?? 0) > 0)
    .map((code) => ({ code, label: outcomeReasons[code].label }));
}
