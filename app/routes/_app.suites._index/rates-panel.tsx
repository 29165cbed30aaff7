import { Link, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import type { OutcomeFigures } from "#app/domain/fa02-report.ts";
import { paths } from "#app/paths.ts";
import { Behind } from "#app/ui/behind.tsx";
import { formatNumber, formatPercent } from "#app/ui/french.ts";
import { withParams } from "#app/ui/list-url.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { Rates } from "./read-rates.server.ts";

const checkpoints = ["6", "12"] as const;

/** Indicator 6 of a year: the rate of sorties dynamiques, never without the share of known situations. */
export function RatesPanel({ rates }: { rates: Rates }): ReactElement {
  return (
    <Section
      title={`Sorties dynamiques, année ${rates.year}`}
      note="échéances de l’année, comme au rapport FA02"
      end={<Years rates={rates} />}
    >
      <Table cards caption={`Sorties dynamiques à 6 et 12 mois en ${rates.year}`}>
        <TableHead>
          <ColumnHead>Échéance</ColumnHead>
          <ColumnHead numeric>Personnes</ColumnHead>
          <ColumnHead numeric>Situations connues</ColumnHead>
          <ColumnHead numeric>Part connue</ColumnHead>
          <ColumnHead numeric>Sorties dynamiques</ColumnHead>
          <ColumnHead numeric>Non renseignées</ColumnHead>
        </TableHead>
        <TableBody>
          {checkpoints.map((checkpoint) => {
            const figures = rates.outcomes[checkpoint];
            const count = (key: "cohort" | "known" | "unknown"): ReactElement => (
              <Count
                figures={figures}
                path={`outcomes.${checkpoint}.${key}`}
                of={key}
                search={rates.search}
              />
            );
            return (
              <Row key={checkpoint}>
                <RowHead>{`À ${checkpoint}\u00a0mois`}</RowHead>
                <Cell label="Personnes" numeric>
                  {count("cohort")}
                </Cell>
                <Cell label="Situations connues" numeric>
                  {count("known")}
                </Cell>
                <Cell label="Part connue" numeric>
                  <Rate rate={figures.knownRate} />
                </Cell>
                <Cell label="Sorties dynamiques" numeric>
                  <Rate rate={figures.dynamicRate} />
                </Cell>
                <Cell label="Non renseignées" numeric>
                  {count("unknown")}
                </Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
    </Section>
  );
}

type CountProps = {
  figures: OutcomeFigures;
  of: "cohort" | "known" | "unknown";
  path: string;
  search: string;
};

function Count({ figures, of, path, search }: CountProps): ReactElement {
  const value = figures[of] ?? 0;
  const to = value === 0 ? undefined : paths.reportRows(path) + search;
  return <Behind to={to}>{formatNumber(value)}</Behind>;
}

function Rate({ rate }: { rate: number | null }): ReactElement {
  return rate === null ? (
    <>
      <span aria-hidden>–</span>
      <span className="visually-hidden">sans taux</span>
    </>
  ) : (
    <>{formatPercent(rate)}</>
  );
}

/** The other years, the filters of the list kept. */
function Years({ rates }: { rates: Rates }): ReactElement {
  const [params] = useSearchParams();
  return (
    <>
      {rates.years
        .filter((year) => year !== rates.year)
        .map((year, index) => (
          <span key={year}>
            {index > 0 && " · "}
            <Link to={withParams(params, { annee: String(year) })} preventScrollReset>
              {year}
            </Link>
          </span>
        ))}
    </>
  );
}
