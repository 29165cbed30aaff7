import writeXlsxFile, { type Row } from "write-excel-file/node";
import { headRow, label } from "#app/features/report/fa02-xlsx-cells.ts";
import type { StatementForm } from "./statement-form.server.ts";

/** The columns a company’s file is read by, in their order. */
export const formColumns = ["Référence", "Salarié", "Mois", "Heures"] as const;

/** The monthly form as a sheet: its head on the first row, as the reader of files expects, and the hours to write. */
export function statementFormXlsx({ month, lines }: StatementForm): Promise<Buffer> {
  const [first, ...others] = formColumns;
  const data: Row[] = [
    headRow(first, ...others),
    ...lines.map(({ reference, name }): Row => [label(reference), label(name), label(month), null]),
  ];
  const columns = [{ width: 24 }, { width: 26 }, { width: 12 }, { width: 14 }];
  return writeXlsxFile([{ sheet: "Heures", columns, data, stickyRowsCount: 1 }], {
    fontFamily: "Arial",
    fontSize: 10,
  }).toBuffer();
}
