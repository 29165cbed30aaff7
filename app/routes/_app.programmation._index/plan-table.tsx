import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { contractCategories } from "#app/domain/exchange-codes.ts";
import type { PlanLine } from "#app/features/purchases/plan-lines.ts";
import { plannedDayWords } from "#app/features/purchases/purchase-words.ts";
import type { Plan } from "#app/features/purchases/read-plan.server.ts";
import { paths } from "#app/paths.ts";
import { formatEuros } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { DecisionCell } from "./decision-cell.tsx";
import { StudyCell } from "./study-cell.tsx";

/** The coming contracts of the year, the worst first. */
export function PlanTable({ plan }: { plan: Plan }): ReactElement | null {
  if (plan.lines.length === 0) return null;
  return (
    <Table
      cards
      caption={`Marchés à lancer en ${String(plan.year)}\u00a0: ceux qui attendent une décision d’abord, puis par date de consultation`}
    >
      <TableHead>
        <ColumnHead>Marché</ColumnHead>
        <ColumnHead numeric>Valeur estimée HT</ColumnHead>
        <ColumnHead>Consultation</ColumnHead>
        <ColumnHead>Considération sociale</ColumnHead>
        <ColumnHead>Décision</ColumnHead>
        <ColumnHead>Calibrage et marché</ColumnHead>
      </TableHead>
      <TableBody>
        {plan.lines.map((line) => (
          <PlanRow key={line.id} line={line} />
        ))}
      </TableBody>
    </Table>
  );
}

function PlanRow({ line }: { line: PlanLine }): ReactElement {
  const { id, title, code, category, estimatedValue, consultationOn, duty, standing } = line;
  const kind = category === null ? null : contractCategories[category].label;
  return (
    <Row late={standing === "due undecided"}>
      <RowHead name>
        <Link to={paths.purchase(id)}>{title}</Link>
        <Sub>{[code, kind].filter((part) => part !== null).join(" · ") || "Catégorie à compléter"}</Sub>
      </RowHead>
      <Cell label="Valeur estimée HT" numeric>
        {estimatedValue === null ? "n.d." : formatEuros(estimatedValue)}
      </Cell>
      <Cell label="Consultation" nowrap>
        {consultationOn === null ? "n.d." : plannedDayWords(consultationOn)}
      </Cell>
      <Cell label="Considération sociale">
        {duty.tone === null ? <Tag>{duty.word}</Tag> : <Tag tone={duty.tone}>{duty.word}</Tag>}
        {duty.why !== null && <Sub>{duty.why}</Sub>}
      </Cell>
      <Cell label="Décision">
        <DecisionCell line={line} />
      </Cell>
      <Cell label="Calibrage et marché">
        <StudyCell line={line} />
      </Cell>
    </Row>
  );
}
