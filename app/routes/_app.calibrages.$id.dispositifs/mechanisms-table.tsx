import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { decisionChip, decisionLabel } from "#app/features/studies/decision-words.ts";
import { Behind } from "#app/ui/behind.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { formatEuros, formatHours, formatNumber } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { DecisionFields, type TypedDecision } from "./decision-fields.tsx";
import type { MechanismLine } from "./mechanism-line.ts";

type Props = {
  study: string;
  lines: readonly MechanismLine[];
  /** Of each lot, what is in its fields and what was said of them; null for who only reads. */
  typed: ReadonlyMap<string, TypedDecision> | null;
};

/** Lots × mechanism: what each would carry, why, and what is decided. */
export function MechanismsTable({ study, lines, typed }: Props): ReactElement {
  return (
    <Table cards caption="Lots et dispositifs">
      <TableHead>
        <ColumnHead>Lot</ColumnHead>
        <ColumnHead numeric>Heures calculées</ColumnHead>
        <ColumnHead numeric>IAE / handicap</ColumnHead>
        <ColumnHead>Proposé, et pourquoi</ColumnHead>
        <ColumnHead>Décidé</ColumnHead>
      </TableHead>
      <TableBody>
        {lines.map((line, index) => {
          const fields = typed?.get(line.id);
          return (
            <Row key={line.id}>
              <RowHead>
                {`${line.number} ${line.title}`}
                <Sub>{line.amount === null ? "montant à compléter" : formatEuros(line.amount)}</Sub>
              </RowHead>
              <Cell numeric label="Heures calculées">
                {line.hours === null ? "à compléter" : formatHours(line.hours)}
              </Cell>
              <Cell numeric label="IAE / handicap">
                <Behind to={paths.studyStructures(study, line.id)}>
                  {line.supply === null
                    ? "n.d."
                    : `${formatNumber(line.supply.iae)} / ${formatNumber(line.supply.disability)}`}
                </Behind>
              </Cell>
              <Cell label="Proposé">
                <Proposal line={line} />
              </Cell>
              <Cell label="Décidé">
                {fields === undefined ? (
                  <Decided line={line} />
                ) : (
                  <DecisionFields index={index} line={line} typed={fields} />
                )}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

function Proposal({ line: { proposal, warnings } }: { line: MechanismLine }): ReactElement {
  const { label, look } = decisionChip(proposal.decision);
  return (
    <>
      {proposal.complete && <Chip look={look}>{label}</Chip>}
      {[...proposal.reasons, ...warnings].map((words) => (
        <div key={words} className="small soft">
          {words}
        </div>
      ))}
    </>
  );
}

function Decided({ line: { decision, reason } }: { line: MechanismLine }): ReactElement {
  if (decision === null) return <span className="faint">pas encore décidé</span>;
  return (
    <>
      {decisionLabel(decision)}
      {reason !== null && <Sub>{reason}</Sub>}
    </>
  );
}
