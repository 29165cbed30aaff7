import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { DutyLine } from "#app/features/considerations/duty-lines.ts";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf, plural } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { ConsiderationsPage } from "./read-page.server.ts";

/** The contracts that owe a social consideration by law and carry none known to suffice; what to do of each. */
export function DutySection({ page: { duty, met, dutySince } }: { page: ConsiderationsPage }): ReactElement {
  return (
    <Section
      id="obligation"
      title="Au-dessus du seuil européen"
      end={<Link to={paths.law()}>Ce que demande la loi</Link>}
    >
      <p>
        {dutySentence(duty, dutySince)}{" "}
        {met > 0 &&
          `${countOf(met, "marché")} au-dessus du seuil, ou dont on ne sait s’il l’est, ${plural(met, "porte", "portent")} une clause qui répond à l’obligation.`}
      </p>
      {duty.length > 0 && <DutyTable lines={duty} />}
    </Section>
  );
}

/** Counted by state, in the order of the table. */
function dutySentence(lines: readonly DutyLine[], since: string | null): string {
  if (lines.length === 0) {
    return since === null
      ? "Sur cette période, la loi ne demandait pas encore de considération sociale."
      : `Aucun marché de la période n’attend de réponse. Depuis le ${formatDay(since)}, un marché qui atteint le seuil doit porter une considération sociale dans ses conditions d’exécution.`;
  }
  const states = new Map<string, number>();
  for (const { state } of lines) states.set(state, (states.get(state) ?? 0) + 1);
  const counts = [...states].map(([state, count]) => `${count} «\u00a0${state}\u00a0»`);
  return `${countOf(lines.length, "marché")} à regarder\u00a0: ${counts.join(", ")}. Vous ne modifiez pas ces marchés vous-même\u00a0: la dernière colonne dit à qui demander.`;
}

function DutyTable({ lines }: { lines: readonly DutyLine[] }): ReactElement {
  return (
    <Table cards caption="Marchés dont l’obligation est à regarder, les manques d’abord">
      <TableHead>
        <ColumnHead>Marché</ColumnHead>
        <ColumnHead>Obligation</ColumnHead>
        <ColumnHead>Pourquoi</ColumnHead>
        <ColumnHead>Que faire</ColumnHead>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <Row key={line.reference} late={line.tone === "late"}>
            <RowHead name>
              <Link to={paths.contract(line.reference)}>{line.title}</Link>
              <Sub>{line.reference}</Sub>
            </RowHead>
            <Cell label="Obligation">
              <State line={line} />
            </Cell>
            <Cell label="Pourquoi">{line.why}</Cell>
            <Cell label="Que faire">{line.act}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function State({ line: { tone, state } }: { line: DutyLine }): ReactElement {
  if (tone === "unknown" || tone === "no_objective") return <span className="chip to-specify">{state}</span>;
  return <Tag tone={tone}>{state}</Tag>;
}
