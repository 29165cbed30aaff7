import type { Fa02Report } from "#app/domain/fa02-report.ts";

/** Whether a figure opens its rows to the reader of that report. */
export function rowsOpenTo(sees: boolean, report: Fa02Report): (path: string) => boolean {
  if (!sees) return () => false;
  // A masked report is a buyer's: rows tell persons apart, so its personal counts never open.
  if (report.masked === undefined) return () => true;
  return (path) =>
    !/^(outcomes|participants\.(rsa|collectiveR|disabled|collectiveD)|recruitments\.by(Sex|Age|Level))|\.rsa$/.test(
      path,
    );
}
