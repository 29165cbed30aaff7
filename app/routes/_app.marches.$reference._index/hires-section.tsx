import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { hireContractTypes } from "#app/domain/hire-codes.ts";
import { paths } from "#app/paths.ts";
import { formatMonth, formatMonthName, formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatHours } from "#app/ui/french.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { StatementTag } from "./statement-tag.tsx";
import type { ContractPage } from "./read-page.server.ts";

type Hires = ContractPage["hires"];

/** The hires made under the contract, the latest first; narrowed to what a figure of the page counts. */
export function HiresSection({ page }: { page: ContractPage }): ReactElement {
  const { hires } = page;
  return (
    <Section id="embauches" title="Embauches" note={noteOf(page)} end={<Narrowed page={page} />}>
      {hires.total === 0 ? (
        <p className="soft">
          Aucune embauche nominative pour l’instant.
          {page.isHost && (
            <>
              {" "}
              Elles arrivent avec le classeur, par <Link to={paths.imports()}>Importer</Link>.
            </>
          )}
        </p>
      ) : (
        <>
          <HiresTable hires={hires} />
          {hires.total > hires.rows.length && <Pagination {...hires} noun={["embauche", "embauches"]} />}
        </>
      )}
    </Section>
  );
}

function noteOf({ ownHoursOnly, hires }: ContractPage): string | undefined {
  if (ownHoursOnly) return "celles de votre structure";
  return hires.total > 1 ? "les plus récentes d’abord" : undefined;
}

/** What the list is narrowed to, and how to see all again. */
function Narrowed({ page }: { page: ContractPage }): ReactElement | null {
  const { commitmentId, month } = page.hires.narrowed;
  if (commitmentId === null && month === null) return null;
  const lot = page.lines.find((line) =>
    line.commitments.some((commitment) => commitment.id === commitmentId),
  );
  const words = [lot && `lot ${lot.number}`, month !== null && `heures de ${formatMonth(month)}`];
  return (
    <>
      {`${words.filter(Boolean).join(", ")} · `}
      <Link to={`${paths.contract(page.sheet.reference)}#embauches`}>Voir toutes les embauches</Link>
    </>
  );
}

function HiresTable({ hires }: { hires: Hires }): ReactElement {
  const { monthDue, narrowed } = hires;
  return (
    <Table cards caption={countOf(hires.total, "embauche")}>
      <TableHead>
        <ColumnHead>Participant</ColumnHead>
        <ColumnHead>Employeur</ColumnHead>
        <ColumnHead>Contrat</ColumnHead>
        <ColumnHead>Période</ColumnHead>
        <ColumnHead numeric>{narrowed.month === null ? "Validé" : formatMonth(narrowed.month)}</ColumnHead>
        <ColumnHead>{`Relevé de ${formatMonthName(monthDue)}`}</ColumnHead>
      </TableHead>
      <TableBody>
        {hires.rows.map((hire) => (
          <Row key={hire.key}>
            <RowHead name>
              {hire.name ?? hire.reference ?? "Participant"}
              <Sub>{`Lot ${hire.lotNumber}`}</Sub>
            </RowHead>
            <Cell label="Employeur">
              {hire.employerKind === null ? hire.employerName : `${hire.employerName} (${hire.employerKind})`}
            </Cell>
            <Cell label="Contrat">{hireContractTypes[hire.contractType]}</Cell>
            <Cell label="Période">{periodWords(hire.startsOn, hire.endsOn)}</Cell>
            <Cell numeric label="Validé">
              {formatHours(hire.validated)}
              {hire.pending > 0 && <Sub>{`+ ${formatHours(hire.pending)} à valider`}</Sub>}
            </Cell>
            <Cell label={`Relevé de ${formatMonthName(monthDue)}`}>
              <StatementTag hire={hire} month={monthDue} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function periodWords(start: string, end: string | null): string {
  return end === null
    ? `depuis le ${formatTightDay(start)}`
    : `${formatTightDay(start)} – ${formatTightDay(end)}`;
}
