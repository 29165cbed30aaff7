import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { scenarios } from "#app/domain/sizing/scenario.ts";
import { StudyStateTag } from "#app/features/studies/study-state-tag.tsx";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatHours, formatNumber, inSentence } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { StudyLine, StudyList } from "./read-studies.server.ts";

/** Studies, each with what it comes to and who has it. */
export function StudiesTable({ list }: { list: StudyList }): ReactElement {
  return (
    <Table cards caption={`${countOf(list.total, "note")} de calibrage, ce qui vous attend d’abord`}>
      <TableHead>
        <ColumnHead>Note</ColumnHead>
        <ColumnHead>État</ColumnHead>
        <ColumnHead numeric>Lots</ColumnHead>
        <ColumnHead numeric>Heures</ColumnHead>
        <ColumnHead numeric>Jours de travail</ColumnHead>
        <ColumnHead numeric>Mois d’une personne</ColumnHead>
        <ColumnHead>Qui l’a</ColumnHead>
      </TableHead>
      <TableBody>
        {list.studies.map((study) => (
          <StudyRow key={study.id} study={study} reader={list.reader} />
        ))}
      </TableBody>
    </Table>
  );
}

function StudyRow({ study, reader }: { study: StudyLine; reader: StudyList["reader"] }): ReactElement {
  const { hours, days, personMonths, dueOn, holder } = study;
  return (
    <Row late={study.late > 0}>
      <RowHead name>
        <Link to={paths.study(study.id)}>{study.title}</Link>
        <Sub>{reader === "host" ? study.authorityName : `ouverte le ${formatTightDay(study.createdOn)}`}</Sub>
      </RowHead>
      <Cell label="État">
        <StudyStateTag state={study.state} late={study.late} />
      </Cell>
      <Cell numeric label="Lots">
        {formatNumber(study.lots)}
      </Cell>
      <Cell numeric label="Heures">
        {hours === null ? "à compléter" : formatHours(hours)}
        <Sub>{underHours(study)}</Sub>
      </Cell>
      <Cell numeric label="Jours de travail">
        {hours === null ? "n.d." : formatNumber(days / 10, 0)}
      </Cell>
      <Cell numeric label="Mois d’une personne">
        {hours === null ? "n.d." : formatNumber(personMonths / 10, 1)}
      </Cell>
      <Cell label="Qui l’a" nothing={holder === null}>
        {holder ?? "–"}
        {dueOn !== null && <Sub>{`réponse attendue le ${formatTightDay(dueOn)}`}</Sub>}
      </Cell>
    </Row>
  );
}

/** The scenario kept, and what is missing to size every lot. */
function underHours({ lots, missing, scenario, hours }: StudyLine): string {
  if (lots === 0) return "aucun lot";
  const kept = `scénario ${inSentence(scenarios[scenario].label)}`;
  if (missing === 0) return kept;
  const waiting = countOf(missing, "lot à compléter", "lots à compléter");
  return hours === null ? waiting : `${kept}, ${waiting}`;
}
