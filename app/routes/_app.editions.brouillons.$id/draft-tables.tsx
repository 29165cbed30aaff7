import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { DraftPage } from "./read-draft.server.ts";

/** The tables as they will be published, one measure at a time. */
export function DraftTables({ page }: { page: DraftPage }): ReactElement {
  return (
    <Section id="tableaux" title="Tableaux tels qu’ils seront publiés">
      <nav aria-label="Mesures" className="jump">
        {page.measures.map(({ code, label }) => (
          <Link
            key={code}
            to={`?mesure=${code}#tableaux`}
            aria-current={code === page.measure ? "true" : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <p className="soft small">
        «&nbsp;s&nbsp;»&nbsp;: secret&nbsp;; «&nbsp;n.d.&nbsp;»&nbsp;: non disponible&nbsp;; 0 est un vrai
        zéro.
      </p>
      {page.tables.map((table) => (
        <Table key={table.id} caption={table.title} captionShown>
          <TableHead>
            <ColumnHead>Ligne</ColumnHead>
            {table.columns.map((column) => (
              <ColumnHead key={column} numeric>
                {column}
              </ColumnHead>
            ))}
          </TableHead>
          <TableBody>
            {table.rows.map((row) => (
              <Row key={row.label}>
                <RowHead>{row.label}</RowHead>
                {row.cells.map((cell, index) => (
                  <Cell key={table.columns[index]} numeric>
                    {cell}
                  </Cell>
                ))}
              </Row>
            ))}
          </TableBody>
        </Table>
      ))}
    </Section>
  );
}
