import type { ReactElement } from "react";
import { parseSetting } from "#app/domain/setting.ts";
import type { MatchWeights } from "#app/domain/match/match.ts";
import { MatchScore } from "#app/features/opportunities/match-score.tsx";
import { formatNumber } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { exampleMatches } from "./example-matches.ts";

type Typed = Record<`match_${keyof MatchWeights}`, string | undefined>;

/** What the weights typed make of three example lots; while one of them cannot be read, it says so. */
export function WeightsPreview({ typed }: { typed: Typed }): ReactElement {
  const weights = readWeights(typed);
  return (
    <div className="stack" aria-live="polite">
      <h3>Effet sur trois exemples</h3>
      <p className="soft">
        Une structure inventée&nbsp;: un ACI de peinture de 12&nbsp;ETP, qui dit sa zone.
      </p>
      {weights === undefined ? (
        <p>Écrivez un poids entier de 0 à 100 à chaque critère pour voir l’effet.</p>
      ) : (
        <Table caption="Effet des poids sur trois lots d’exemple" cards>
          <TableHead>
            <ColumnHead>Lot</ColumnHead>
            <ColumnHead numeric>Note sur 100</ColumnHead>
            <ColumnHead>Convient</ColumnHead>
          </TableHead>
          <TableBody>
            {exampleMatches(weights).map(({ key, label, match }) => (
              <Row key={key}>
                <RowHead>{label}</RowHead>
                <Cell label="Note sur 100" numeric>
                  {formatNumber(match.score)}
                </Cell>
                <Cell label="Convient">
                  <MatchScore blocks={match.blocks} />
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </div>
  );
}

function readWeights(typed: Typed): MatchWeights | undefined {
  const read = (name: keyof MatchWeights): number => {
    const key = `match_${name}` as const;
    return parseSetting(key, typed[key] ?? "") ?? NaN;
  };
  const weights = {
    activity: read("activity"),
    zone: read("zone"),
    kind: read("kind"),
    service: read("service"),
    size: read("size"),
    time: read("time"),
  };
  return Object.values(weights).some(Number.isNaN) ? undefined : weights;
}
