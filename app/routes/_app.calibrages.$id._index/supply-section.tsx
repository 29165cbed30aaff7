import type { ReactElement } from "react";
import type { LotSupply } from "#app/features/study-evidence/study-evidence.server.ts";
import { paths } from "#app/paths.ts";
import { Behind } from "#app/ui/behind.tsx";
import { formatNumber } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { StudioPage } from "./read-studio.server.ts";

/** Who can do each lot, and who suits best; each number opens its structures. */
export function SupplySection({ page: { study, lots, evidence } }: { page: StudioPage }): ReactElement {
  return (
    <Section id="qui" title="Qui peut le faire" note="IAE&nbsp;: insertion par l’activité économique">
      <Table caption="structures capables, par lot">
        <TableHead>
          <ColumnHead>Lot</ColumnHead>
          <ColumnHead numeric>IAE</ColumnHead>
          <ColumnHead numeric>Handicap</ColumnHead>
          <ColumnHead>La mieux placée</ColumnHead>
        </TableHead>
        <TableBody>
          {lots.map((lot) => {
            const supply = evidence.lots.find(({ id }) => id === lot.id)?.supply ?? null;
            const to = paths.studyStructures(study.id, lot.id);
            return (
              <Row key={lot.id}>
                <RowHead>{`${lot.number} ${lot.title}`}</RowHead>
                <Cell numeric>
                  <Count count={supply?.iae} to={to} />
                </Cell>
                <Cell numeric>
                  <Count count={supply?.disability} to={to} />
                </Cell>
                <Cell>{bestWords(supply) ?? <span className="faint">{unknownWords(supply)}</span>}</Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
    </Section>
  );
}

function Count({ count, to }: { count: number | undefined; to: string }): ReactElement {
  if (count === undefined) return <span className="faint">n.d.</span>;
  return <Behind to={count === 0 ? undefined : to}>{formatNumber(count)}</Behind>;
}

function bestWords(supply: LotSupply | null): string | null {
  if (supply?.best == null) return null;
  const { name, kind, place } = supply.best;
  return `${name} (${kind})${place === null ? "" : `, ${place}`}`;
}

function unknownWords(supply: LotSupply | null): string {
  return supply === null ? "n.d." : "aucune";
}
