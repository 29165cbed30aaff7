import { Fragment, type ReactElement } from "react";
import { CountFigure, Secret } from "#app/features/report/report-figure-view.tsx";
import { Cell, ColumnHead, GroupRow, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";

export type CountLine = { code: string; label: string };

export type CountGroup = {
  /** Titles its lines when the table holds several groups. */
  title: string;
  /** Path of the map in the report: `recruitments.byModality`. */
  path: string;
  /** Counts by code; null when hidden from the reader. */
  counts: Readonly<Record<string, number>> | null;
  /** The codes to show, with their labels, in order; a code without a count shows 0. */
  lines: readonly CountLine[];
};

type CountTableProps = { caption: string; head: string; unit: string; groups: readonly CountGroup[] };

/** Counts by code, each opening its rows; several typologies one under the other. */
export function CountTable({ caption, head, unit, groups }: CountTableProps): ReactElement {
  return (
    <Table caption={caption}>
      <TableHead>
        <ColumnHead>{head}</ColumnHead>
        <ColumnHead numeric>{unit}</ColumnHead>
      </TableHead>
      <TableBody>
        {groups.map((group) => (
          <Fragment key={group.path}>
            {groups.length > 1 && <GroupRow columns={2}>{group.title}</GroupRow>}
            <CountRows group={group} />
          </Fragment>
        ))}
      </TableBody>
    </Table>
  );
}

function CountRows({ group: { title, path, counts, lines } }: { group: CountGroup }): ReactElement {
  if (counts === null) {
    return (
      <Row>
        <RowHead>{title}</RowHead>
        <Cell numeric>
          <Secret />
        </Cell>
      </Row>
    );
  }
  return (
    <>
      {lines.map(({ code, label }) => (
        <Row key={code}>
          <RowHead>{label}</RowHead>
          <Cell numeric>
            <CountFigure path={`${path}.${code}`} value={counts[code] ?? 0} />
          </Cell>
        </Row>
      ))}
    </>
  );
}

/** The codes of a table of labels, in its order; `counted` keeps those counted at least once. */
export function linesOf(
  labels: Readonly<Record<string, string>>,
  counted?: Readonly<Record<string, number>> | null,
): CountLine[] {
  return Object.entries(labels)
    .filter(([code]) => counted === undefined || (counted?.[code] ?? 0) > 0)
    .map(([code, label]) => ({ code, label }));
}
