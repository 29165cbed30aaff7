import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { proposalsField } from "#app/features/reference-proposals/adopt-form.tsx";
import { ProposalStateTag } from "#app/features/reference-proposals/proposal-state-tag.tsx";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { ProposalList } from "./read-list.server.ts";

type Props = { list: ProposalList; mayAdopt: boolean; ticked: readonly string[] };

/** The proposals; who adopts ticks those of the form below. */
export function ProposalTable({ list, mayAdopt, ticked }: Props): ReactElement {
  return (
    <Table cards caption={`${countOf(list.total, "proposition")}, celles en discussion d’abord`}>
      <TableHead>
        {mayAdopt && <ColumnHead>À adopter</ColumnHead>}
        <ColumnHead>Proposition</ColumnHead>
        <ColumnHead>Proposée par</ColumnHead>
        <ColumnHead>À partir du</ColumnHead>
        <ColumnHead>Avis</ColumnHead>
        <ColumnHead>État</ColumnHead>
      </TableHead>
      <TableBody>
        {list.lines.map((line) => (
          <Row key={line.id}>
            {mayAdopt && (
              <Cell label="À adopter">
                {line.state === "open" ? (
                  <label className="check">
                    <input
                      type="checkbox"
                      name={proposalsField}
                      value={line.id}
                      form="adopter"
                      defaultChecked={ticked.includes(line.id)}
                    />
                    <span className="visually-hidden">{`Adopter ${line.title}`}</span>
                  </label>
                ) : (
                  "–"
                )}
              </Cell>
            )}
            <RowHead name>
              <Link to={paths.referenceProposal(line.id)}>{line.title}</Link>
              <Sub>{line.change}</Sub>
            </RowHead>
            <Cell label="Proposée par">
              {line.proposedBy}
              <Sub>
                {[line.organisationName, `le ${formatTightDay(line.proposedOn)}`].filter(Boolean).join(", ")}
              </Sub>
            </Cell>
            <Cell nowrap label="À partir du">
              {line.effectiveOn === null ? "jour de l’adoption" : formatTightDay(line.effectiveOn)}
            </Cell>
            <Cell label="Avis">{line.positions}</Cell>
            <Cell label="État">
              <ProposalStateTag state={line.state} />
              {line.decidedOn !== null && (
                <Sub>
                  {line.versionNumber === null
                    ? `le ${formatTightDay(line.decidedOn)}`
                    : `version ${line.versionNumber}, le ${formatTightDay(line.decidedOn)}`}
                </Sub>
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
