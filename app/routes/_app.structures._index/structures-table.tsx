import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { outsideSources } from "#app/domain/outside-source.ts";
import type { DirectoryPage } from "#app/features/structures/read-directory.server.ts";
import { directoryTitle } from "#app/features/structures/structure-words.ts";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Line = DirectoryPage["lines"][number];

/** The structures of a page, one card each on a phone. */
export function StructuresTable({ page }: { page: DirectoryPage }): ReactElement {
  return (
    <Table cards caption={`${directoryTitle(page.found)}, par nom`}>
      <TableHead>
        <ColumnHead>Structure</ColumnHead>
        <ColumnHead>Type</ColumnHead>
        <ColumnHead>Métiers</ColumnHead>
        <ColumnHead>Où elle intervient</ColumnHead>
        <ColumnHead numeric>Capacité</ColumnHead>
      </TableHead>
      <TableBody>
        {page.lines.map((line) => (
          <StructureRow key={line.siret} line={line} />
        ))}
      </TableBody>
    </Table>
  );
}

function StructureRow({ line }: { line: Line }): ReactElement {
  const where = [line.brand, line.commune].filter((part) => part !== null).join(" · ");
  return (
    <Row>
      <RowHead name>
        <Link to={paths.structure(line.siret)}>{line.name}</Link>
        {where !== "" && <Sub>{where}</Sub>}
        {line.missing !== null && (
          <Sub>
            {`Non mise à jour depuis le ${formatDay(line.missing.seenOn)} (${outsideSources[line.missing.source].label})`}
          </Sub>
        )}
      </RowHead>
      <Cell label="Type">
        {line.kind}
        {line.isIncomplete && (
          <Sub>
            <Tag>Fiche incomplète</Tag>
          </Sub>
        )}
      </Cell>
      <Cell label="Métiers">{line.does ?? "n.d."}</Cell>
      <Cell label="Où elle intervient">{line.works ?? "n.d."}</Cell>
      <Cell label="Capacité" numeric nowrap>
        {line.capacity ?? "n.d."}
      </Cell>
    </Row>
  );
}
