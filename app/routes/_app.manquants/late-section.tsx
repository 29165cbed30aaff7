import type { ReactElement } from "react";
import { FollowerLines } from "#app/features/contract-follower/follower-lines.tsx";
import type { LateStatements } from "#app/features/missing/buyer-missing.server.ts";
import { monthsWords } from "#app/features/reminders/missing-words.ts";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { ContractLink } from "./contract-link.tsx";

/** Who has not sent its hours, since when: the latest first. */
export function LateSection({ late }: { late: readonly LateStatements[] }): ReactElement {
  return (
    <Section
      id="releves"
      title="Relevés d’heures en retard"
      note="Chaque mois, l’entreprise déclare les heures d’insertion faites le mois d’avant."
    >
      {late.length === 0 ? (
        <p className="soft">Toutes les entreprises ont envoyé leurs heures.</p>
      ) : (
        <Table cards caption="Entreprises qui n’ont pas envoyé leurs heures, les plus anciennes d’abord">
          <TableHead>
            <ColumnHead>Entreprise</ColumnHead>
            <ColumnHead>Marché</ColumnHead>
            <ColumnHead>Mois manquants</ColumnHead>
            <ColumnHead>Retard</ColumnHead>
            <ColumnHead>À qui demander</ColumnHead>
          </TableHead>
          <TableBody>
            {late.map((line, index) => (
              <Row key={index}>
                <RowHead>{line.company}</RowHead>
                <Cell label="Marché">
                  <ContractLink {...line} />
                </Cell>
                <Cell label="Mois manquants">
                  {monthsWords(line.months)}
                  <Sub>{countOf(line.statements, "relevé")}</Sub>
                </Cell>
                <Cell nowrap label="Retard">
                  <Tag tone={line.daysLate >= 30 ? "late" : "at_risk"}>{countOf(line.daysLate, "jour")}</Tag>
                </Cell>
                <Cell label="À qui demander">
                  <FollowerLines follower={line.follower} />
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
