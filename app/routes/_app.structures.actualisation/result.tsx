import type { ReactElement } from "react";
import { Sub } from "#app/ui/table.tsx";

/** What came of a run, in numbers; then what stopped it or was left aside, alone when there is no number. */
export function Result({ numbers, remark }: { numbers: string | null; remark: string | null }): ReactElement {
  return (
    <>
      {numbers}
      {remark !== null && (numbers === null ? remark : <Sub>{remark}</Sub>)}
    </>
  );
}
