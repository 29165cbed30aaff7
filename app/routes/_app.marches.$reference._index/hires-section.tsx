import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { hireContractTypes } from "#app/domain/hire-codes.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatMonth, formatMonthName, formatTightDay, withOf } from "#app/ui/french-dates.ts";
import { countOf, formatHours } from "#app/ui/french.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { StatementTag } from "./statement-tag.tsx";
import type { ContractPage } from "./read-page.server.ts";

/** The hires made under the contract, the latest first; narrowed to what a figure of the page counts. */
export function HiresSection({ page }: { page: ContractPage }): ReactElement {
  const { hires } = page;
  return (
    <Section id="embauches" title="Embauches" note={noteOf(page)} end={<End page={page} />}>
      {hires.total === 0 ? (
        <p className="soft">
          Aucune embauche nominative pour l’instant.
          {page.isHost && (
            <>
              {" "}
              Notez la première, ou apportez-les par le classeur&nbsp;:{" "}
              <Link to={paths.imports()}>importer</Link>.
            </>
          )}
        </p>
      ) : (
        <>
          <HiresTable page={page} />
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

/** What the list is narrowed to; where its host's facilitator notes a hire. */
function End({ page }: { page: ContractPage }): ReactElement {
  const { reference, stage } = page.sheet;
  const mayHire = page.isHost && !page.isFree && stage !== "closed" && stage !== "cancelled";
  return (
    <>
      <Narrowed page={page} />
      {mayHire && (
        <LinkButton size="small" icon="plus" to={paths.newHire({ marche: reference })}>
          Noter une embauche
        </LinkButton>
      )}
    </>
  );
}

/** What the list is narrowed to, and how to see all again. */
function Narrowed({ page }: { page: ContractPage }): ReactElement | null {
  const { commitmentId, month } = page.hires.narrowed;
  if (commitmentId === null && month === null) return null;
  const lot = page.lines.find((line) =>
    line.commitments.some((commitment) => commitment.id === commitmentId),
  );
  const words = [lot && `lot ${lot.number}`, month !== null && `heures ${withOf(formatMonth(month))}`];
  return (
    <>
      {`${words.filter(Boolean).join(", ")} · `}
      <Link to={`${paths.contract(page.sheet.reference)}#embauches`}>Voir toutes les embauches</Link>
    </>
  );
}

function HiresTable({ page }: { page: ContractPage }): ReactElement {
  const { hires } = page;
  const { monthDue, narrowed } = hires;
  return (
    <Table cards caption={countOf(hires.total, "embauche")}>
      <TableHead>
        <ColumnHead>Participant</ColumnHead>
        <ColumnHead>Employeur</ColumnHead>
        <ColumnHead>Contrat</ColumnHead>
        <ColumnHead>Période</ColumnHead>
        <ColumnHead numeric>{narrowed.month === null ? "Validé" : formatMonth(narrowed.month)}</ColumnHead>
        <ColumnHead>{`Relevé ${withOf(formatMonthName(monthDue))}`}</ColumnHead>
      </TableHead>
      <TableBody>
        {hires.rows.map((hire) => (
          <Row key={hire.key}>
            <RowHead name>
              {page.isHost && hire.reference !== null ? (
                <Link to={paths.hire(hire.key)}>{hire.name ?? hire.reference}</Link>
              ) : (
                (hire.name ?? hire.reference ?? "Participant")
              )}
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
            <Cell label={`Relevé ${withOf(formatMonthName(monthDue))}`}>
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
