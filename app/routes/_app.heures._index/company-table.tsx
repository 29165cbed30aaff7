import { Form, Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Month } from "#app/domain/calendar.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { countOf, formatHoursInColumn, formatNumber, plural } from "#app/ui/french.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { CompanyLine } from "./month-page.server.ts";

type CompanyTableProps = { lines: readonly CompanyLine[]; month: Month; total: number };

/** A line for each company and contract, with the act that clears it. */
export function CompanyTable({ lines, month, total }: CompanyTableProps): ReactElement {
  return (
    <Table cards caption={`${countOf(total, "ligne")} pour ${formatMonth(month)}, ce qui attend d’abord`}>
      <TableHead>
        <ColumnHead>Entreprise</ColumnHead>
        <ColumnHead>État</ColumnHead>
        <ColumnHead numeric>Lignes</ColumnHead>
        <ColumnHead numeric>Heures</ColumnHead>
        <ColumnHead numeric>Points à voir</ColumnHead>
        <ColumnHead>Suite</ColumnHead>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <Row key={`${line.reference} ${line.siret}`}>
            <RowHead name>
              <Link to={gridOf(line, month)}>{line.name}</Link>
              <Sub>{`${line.reference} · ${line.title}`}</Sub>
            </RowHead>
            <Cell label="État">
              <States line={line} />
            </Cell>
            <Cell numeric label="Lignes">
              {formatNumber(line.counts.expected)}
            </Cell>
            <Cell numeric label="Heures">
              {formatHoursInColumn(line.hours)}
            </Cell>
            <Cell numeric label="Points à voir">
              {formatNumber(line.alerts)}
            </Cell>
            <Cell label="Suite">
              <Act line={line} month={month} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function gridOf({ reference, alerts }: CompanyLine, month: Month): string {
  return paths.hoursGrid(reference, { a: month, ...(alerts > 0 && { etat: "a-valider" }) });
}

function States({ line: { counts } }: { line: CompanyLine }): ReactElement {
  const { submitted, returned, missing, validated, expected } = counts;
  return (
    <span className="states">
      {submitted > 0 && <Tag tone="on_track">{`${formatNumber(submitted)} à valider`}</Tag>}
      {returned > 0 && (
        <Tag tone="at_risk" shape="returned">
          {`${formatNumber(returned)} ${plural(returned, "renvoyé")}`}
        </Tag>
      )}
      {missing > 0 && <Tag tone="late">{`${formatNumber(missing)} ${plural(missing, "manquant")}`}</Tag>}
      {validated > 0 && (
        <Tag>
          {validated === expected ? "Validé" : `${formatNumber(validated)} ${plural(validated, "validé")}`}
        </Tag>
      )}
    </span>
  );
}

/** « Contrôler » when something is to be seen, « Valider les 9 » when nothing is, « Relancer » when nothing came. */
function Act({ line, month }: { line: CompanyLine; month: Month }): ReactElement | null {
  const { alerts, clear, counts, name, title } = line;
  const whose = <span className="visually-hidden">{` de ${name}, ${title}`}</span>;
  if (alerts > 0) {
    return (
      <LinkButton size="small" to={gridOf(line, month)}>
        Contrôler{whose}
      </LinkButton>
    );
  }
  if (clear > 0) {
    return (
      <Form method="post">
        <input type="hidden" name="mois" value={month} />
        <input type="hidden" name="marche" value={line.reference} />
        <input type="hidden" name="siret" value={line.siret} />
        <input type="hidden" name="vu" value={line.seen} />
        <Button size="small">
          {clear === 1 ? "Valider la ligne" : `Valider les ${formatNumber(clear)}`}
          {whose}
        </Button>
      </Form>
    );
  }
  if (counts.missing + counts.returned === 0) return null;
  return (
    <LinkButton size="small" to={paths.reminders()}>
      Relancer{whose}
    </LinkButton>
  );
}
