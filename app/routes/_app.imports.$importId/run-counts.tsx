import type { ReactElement } from "react";
import type { CountTable } from "#app/features/imports/import-counts.ts";
import { formatNumber } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";

/** What the file holds, or what was written of it. */
export function RunCounts({ table, written }: { table: CountTable; written: boolean }): ReactElement {
  const [first = "", ...others] = table.head;
  const title = written ? "Ce qui a été écrit" : "Ce qui serait écrit";
  return (
    <Section title={title}>
      <Table caption={title} narrow>
        <TableHead>
          <ColumnHead>{first}</ColumnHead>
          {others.map((name) => (
            <ColumnHead key={name} numeric>
              {name}
            </ColumnHead>
          ))}
        </TableHead>
        <TableBody>
          {table.rows.map(([name, ...counts]) => (
            <Row key={name}>
              <RowHead>{name}</RowHead>
              {counts.map((count, index) => (
                <Cell key={others[index]} label={others[index] ?? ""} numeric>
                  {formatNumber(count)}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
