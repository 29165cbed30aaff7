import type { ReactElement } from "react";
import type { RowsBehind } from "#app/features/report/behind-row.ts";
import { CommitmentsTable, StatementsTable } from "./commitments-table.tsx";
import { CohortTable, HiresTable } from "./hires-table.tsx";
import { ActionsTable, QualitativeTable, StructuresTable } from "./others-tables.tsx";
import { PersonsTable } from "./persons-table.tsx";
import { hoursColumn } from "./sum-words.ts";

/** The table of one kind of rows. */
export function RowsTable({
  path,
  caption,
  behind,
}: {
  path: string;
  caption: string;
  behind: RowsBehind;
}): ReactElement {
  const { sum } = behind;
  switch (behind.rows) {
    case "commitments": {
      const column = hoursColumn(path);
      return <CommitmentsTable caption={caption} rows={behind.page} total={column && { column, sum }} />;
    }
    case "statements":
      return <StatementsTable caption={caption} rows={behind.page} sum={sum} />;
    case "persons":
      return <PersonsTable caption={caption} rows={behind.page} sum={sum} />;
    case "hires":
      return <HiresTable caption={caption} rows={behind.page} sum={sum} />;
    case "structures":
      return <StructuresTable caption={caption} rows={behind.page} sum={sum} />;
    case "cohort":
      return <CohortTable caption={caption} rows={behind.page} sum={sum} />;
    case "actions":
      return <ActionsTable caption={caption} rows={behind.page} sum={sum} />;
    case "qualitative":
      return <QualitativeTable caption={caption} rows={behind.page} sum={sum} done={behind.done} />;
  }
}
