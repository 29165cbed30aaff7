import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { ListedEdition } from "#db/queries/editions/read-edition.server.ts";

/** Published editions: their period leads to the report; those replaced say by which. */
export function EditionsTable({ editions }: { editions: readonly ListedEdition[] }): ReactElement {
  return (
    <Table cards caption="Éditions publiées, la dernière période d’abord">
      <TableHead>
        <ColumnHead>Période</ColumnHead>
        <ColumnHead>Numéro</ColumnHead>
        <ColumnHead>Publiée le</ColumnHead>
        <ColumnHead>État</ColumnHead>
      </TableHead>
      <TableBody>
        {editions.map((edition) => (
          <Row key={edition.number}>
            <RowHead name>
              <Link to={paths.edition(edition.number)}>{editionPeriodWords(edition)}</Link>
            </RowHead>
            <Cell label="Numéro">{`n°\u00a0${edition.number}`}</Cell>
            <Cell label="Publiée le">{formatTightDay(edition.publishedOn)}</Cell>
            <Cell label="État">
              <EditionStateTag edition={edition} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function EditionStateTag({ edition }: { edition: ListedEdition }): ReactElement {
  if (edition.supersededBy !== null) {
    return (
      <>
        <Tag>Remplacée</Tag>{" "}
        <Link to={paths.edition(edition.supersededBy)}>{`par la n°\u00a0${edition.supersededBy}`}</Link>
      </>
    );
  }
  return (
    <>
      <Tag tone="done">En vigueur</Tag>
      {edition.supersedes !== null && ` remplace la n°\u00a0${edition.supersedes}`}
    </>
  );
}
