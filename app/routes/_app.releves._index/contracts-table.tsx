import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { ContractStatements } from "#app/features/own-work/statements-page.server.ts";
import { linesWords } from "#app/features/own-work/statements-words.ts";
import { paths } from "#app/paths.ts";
import { formatMonth, formatMonthName } from "#app/ui/french-dates.ts";
import { countOf, formatHours, formatNumber } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

type ContractsTableProps = { month: string; contracts: readonly ContractStatements[]; total: number };

/** The contracts of a structure in a month, what is to send first. */
export function ContractsTable({ month, contracts, total }: ContractsTableProps): ReactElement {
  return (
    <Table cards caption={`${countOf(total, "marché")}, ${formatMonth(month)}, ce qui est à envoyer d’abord`}>
      <TableHead>
        <ColumnHead>Marché</ColumnHead>
        <ColumnHead>Ce mois-ci</ColumnHead>
        <ColumnHead numeric>À envoyer</ColumnHead>
        <ColumnHead numeric>À valider</ColumnHead>
        <ColumnHead numeric>Validés</ColumnHead>
        <ColumnHead numeric>Heures envoyées</ColumnHead>
        <ColumnHead>Relevé</ColumnHead>
      </TableHead>
      <TableBody>
        {contracts.map((contract) => (
          <ContractRow key={contract.reference} month={month} contract={contract} />
        ))}
      </TableBody>
    </Table>
  );
}

type ContractRowProps = { month: string; contract: ContractStatements };

function ContractRow({ month, contract }: ContractRowProps): ReactElement {
  const { reference, title, authorityName, toSend, returned, submitted, validated, hours } = contract;
  const words = linesWords(contract);
  // Without a line, the figures of a card say nothing more.
  const nothing = words === "";
  return (
    <Row>
      <RowHead name>
        <Link to={paths.contract(reference)}>{title}</Link>
        <Sub>{`${reference} · ${authorityName}`}</Sub>
      </RowHead>
      <Cell label="Ce mois-ci">
        {words === "" ? <span className="faint">aucune embauche ouverte</span> : words}
      </Cell>
      <Cell numeric nothing={nothing} label="À envoyer">
        {formatNumber(toSend)}
        {returned > 0 && (
          <Sub>
            <Tag tone="at_risk" shape="returned">
              {`dont ${countOf(returned, "renvoyé")}`}
            </Tag>
          </Sub>
        )}
      </Cell>
      <Cell numeric nothing={nothing} label="À valider">
        {formatNumber(submitted)}
      </Cell>
      <Cell numeric nothing={nothing} label="Validés">
        {formatNumber(validated)}
      </Cell>
      <Cell numeric nothing={nothing} label="Heures envoyées">
        {formatHours(hours)}
      </Cell>
      <Cell label="Relevé">
        <Link to={paths.ownStatement(reference, { mois: month })}>
          {actWords(contract, month)}
          <span className="visually-hidden">{`, ${title}`}</span>
        </Link>
      </Cell>
    </Row>
  );
}

function actWords(
  { toSend, returned, isOpen, hires, collectives }: ContractStatements,
  month: string,
): string {
  if (returned > 0) return "Corriger";
  if (toSend > 0) return `Envoyer ${formatMonthName(month)}`;
  if (hires + collectives === 0) return isOpen ? "Ouvrir" : "Relire";
  return "Relire";
}
