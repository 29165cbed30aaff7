import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatHours, formatHoursInColumn } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import {
  Cell,
  ColumnHead,
  Row,
  RowHead,
  Sub,
  Table,
  TableBody,
  TableFoot,
  TableHead,
} from "#app/ui/table.tsx";
import type { FilePage } from "./read-file.server.ts";

/** The hires made with the host, over every contract, with their hours. */
export function HiresSection({ page: { hires } }: { page: FilePage }): ReactElement {
  const total = (of: "validated" | "declared"): number => hires.reduce((sum, hire) => sum + hire[of], 0);
  if (hires.length === 0) {
    return (
      <Section id="embauches" title="Embauches">
        <p className="soft">Aucune embauche pour l’instant.</p>
      </Section>
    );
  }
  return (
    <Section id="embauches" title="Embauches" note="les plus récentes d’abord">
      <Table cards caption={countOf(hires.length, "embauche")}>
        <TableHead>
          <ColumnHead>Marché</ColumnHead>
          <ColumnHead>Employeur</ColumnHead>
          <ColumnHead>Contrat</ColumnHead>
          <ColumnHead>Période</ColumnHead>
          <ColumnHead numeric>Heures validées</ColumnHead>
        </TableHead>
        <TableBody>
          {hires.map((hire) => (
            <Row key={hire.id}>
              <RowHead name>
                <Link to={paths.hire(hire.id)}>{hire.contractTitle}</Link>
                <Sub>{`${hire.contractReference}, lot ${hire.lotNumber} · ${hire.reference}`}</Sub>
              </RowHead>
              <Cell label="Employeur">{hire.employerName}</Cell>
              <Cell label="Contrat">{hire.contractType}</Cell>
              <Cell label="Période">
                {hire.endsOn === null
                  ? `depuis le ${formatTightDay(hire.startsOn)}`
                  : `${formatTightDay(hire.startsOn)} – ${formatTightDay(hire.endsOn)}`}
              </Cell>
              <Cell numeric label="Heures validées">
                {formatHoursInColumn(hire.validated)}
                {hire.declared > 0 && <Sub>{`+ ${formatHours(hire.declared)} à valider`}</Sub>}
              </Cell>
            </Row>
          ))}
        </TableBody>
        <TableFoot>
          <RowHead>Total</RowHead>
          <Cell nothing />
          <Cell nothing />
          <Cell nothing />
          <Cell numeric label="Heures validées">
            {formatHoursInColumn(total("validated"))}
            {total("declared") > 0 && <Sub>{`+ ${formatHours(total("declared"))} à valider`}</Sub>}
          </Cell>
        </TableFoot>
      </Table>
    </Section>
  );
}
