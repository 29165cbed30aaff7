import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { EligibilitySummary } from "#app/features/participants/eligibility-summary.tsx";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatHoursInColumn } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { ParticipantsPage } from "./read-list.server.ts";

type Line = ParticipantsPage["lines"][number];

/** The files of a page, one card each on a phone. */
export function ParticipantTable({ page }: { page: ParticipantsPage }): ReactElement {
  return (
    <Table cards caption={`${countOf(page.total, "participant")}, par nom`}>
      <TableHead>
        <ColumnHead>Participant</ColumnHead>
        <ColumnHead>Commune</ColumnHead>
        <ColumnHead>Éligibilité</ColumnHead>
        <ColumnHead>Embauche en cours</ColumnHead>
        <ColumnHead numeric>Heures validées</ColumnHead>
      </TableHead>
      <TableBody>
        {page.lines.map((line) => (
          <Row key={line.id}>
            <RowHead name>
              <Link to={paths.participant(line.id)}>{line.name ?? "Dossier purgé"}</Link>
              <Sub>{line.bornAs === null ? line.code : `${line.code} · nom de naissance ${line.bornAs}`}</Sub>
            </RowHead>
            <Cell label="Commune" nothing={line.commune === null}>
              {line.commune ?? "–"}
            </Cell>
            <Cell label="Éligibilité">
              <EligibilitySummary eligibility={line.eligibility} purged={line.name === null} />
            </Cell>
            <Cell label="Embauche en cours">
              <CurrentHire hire={line.hire} />
            </Cell>
            <Cell numeric label="Heures validées">
              {formatHoursInColumn(line.hours)}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function CurrentHire({ hire }: Pick<Line, "hire">): ReactElement {
  if (hire === null) return <span className="soft">Aucune</span>;
  return (
    <>
      <Link to={paths.hire(hire.id)}>{hire.employerName}</Link>
      <Sub>
        {hire.contractTitle}
        {hire.endsOn !== null && `, jusqu’au ${formatTightDay(hire.endsOn)}`}
      </Sub>
    </>
  );
}
