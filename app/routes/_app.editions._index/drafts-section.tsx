import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import { DraftStateTag } from "#app/features/edition-desk/draft-state-tag.tsx";
import { paths } from "#app/paths.ts";
import { formatInstant } from "#app/ui/french-dates.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { ListedDraft } from "#db/queries/editions/edition-drafts.server.ts";

/** What is being prepared: the animator’s alone. */
export function DraftsSection({ drafts }: { drafts: readonly ListedDraft[] }): ReactElement {
  return (
    <Section title="En préparation" note="Vous seule ou seul voyez ces brouillons.">
      <Table cards caption="Éditions en préparation, la dernière période d’abord">
        <TableHead>
          <ColumnHead>Période</ColumnHead>
          <ColumnHead>État</ColumnHead>
          <ColumnHead>Demandée</ColumnHead>
        </TableHead>
        <TableBody>
          {drafts.map((draft) => (
            <Row key={draft.id}>
              <RowHead name>
                <Link to={paths.editionDraft(draft.id)}>{editionPeriodWords(draft)}</Link>
                {draft.supersedes !== null && <Sub>{`remplacera la n°\u00a0${draft.supersedes}`}</Sub>}
              </RowHead>
              <Cell label="État">
                <DraftStateTag state={draft.state} />
              </Cell>
              <Cell label="Demandée">
                {`le ${formatInstant(draft.preparedAt)}`}
                <Sub>{`par ${draft.preparedBy}`}</Sub>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
