import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { planStandings } from "#app/domain/action-plan/plan-progress.ts";
import type { TerritoryLine } from "#app/features/plans/list-plans.server.ts";
import { standingTones } from "#app/features/plans/plan-lines.ts";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** What hosts plan in the reader’s own territory, whoever the host; nothing for other readers. */
export function TerritoryLines({
  own,
  year,
}: {
  own: readonly TerritoryLine[];
  year: number;
}): ReactElement | null {
  if (own.length === 0) return null;
  return (
    <Section
      title="Dans votre territoire"
      id="territoire"
      note={countOf(own.length, "action prévue", "actions prévues")}
    >
      <Table caption={`Actions prévues dans votre territoire en ${year}`} cards>
        <TableHead>
          <ColumnHead>Action</ColumnHead>
          <ColumnHead>Échéance</ColumnHead>
          <ColumnHead numeric>Réalisée</ColumnHead>
          <ColumnHead>État</ColumnHead>
        </TableHead>
        <TableBody>
          {own.map(({ siret, hostName, line }) => {
            const tone = standingTones[line.standing];
            return (
              <Row key={line.code}>
                <RowHead name>
                  <Link to={paths.plan(siret, year)}>{line.title}</Link>
                  <Sub>{hostName}</Sub>
                </RowHead>
                <Cell label="Échéance" nowrap>
                  {formatTightDay(line.dueOn)}
                </Cell>
                <Cell numeric label="Réalisée">{`${line.done} sur ${line.expected}`}</Cell>
                <Cell label="État">
                  <Tag {...(tone === undefined ? {} : { tone })}>{planStandings[line.standing].label}</Tag>
                </Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
    </Section>
  );
}
