import type { ReactElement } from "react";
import { Details } from "#app/ui/details.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatInstant } from "#app/ui/french-dates.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { AlertsPage } from "./read-alerts-page.server.ts";

/** The last digests, with what became of each. */
export function DigestsSection({ digests }: Pick<AlertsPage, "digests">): ReactElement {
  return (
    <Section title="Derniers récapitulatifs">
      {digests.length === 0 ? (
        <EmptyState kind="never" icon="mail" title="Aucun récapitulatif pour l’instant">
          Chacun se relit ici, qu’il soit parti ou non.
        </EmptyState>
      ) : (
        <Table cards caption="Récapitulatifs, du plus récent au plus ancien">
          <TableHead>
            <ColumnHead>Quand</ColumnHead>
            <ColumnHead>Message</ColumnHead>
            <ColumnHead>État</ColumnHead>
          </TableHead>
          <TableBody>
            {digests.map(({ id, at, subject, body, toAddress, label, tone, reason }) => (
              <Row key={id}>
                <RowHead>{formatInstant(at)}</RowHead>
                <Cell label="Message">
                  <Details summary={subject}>
                    <p className="pre-line small">{body}</p>
                  </Details>
                  <Sub>{toAddress}</Sub>
                </Cell>
                <Cell label="État">
                  <Tag tone={tone}>{label}</Tag>
                  {reason !== null && <Sub>{reason}</Sub>}
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
