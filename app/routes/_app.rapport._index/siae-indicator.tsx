import type { ReactElement } from "react";
import type { Fa02Report } from "#app/domain/fa02-report.ts";
import { structureKindCodes, structureKinds } from "#app/domain/structure-kind.ts";
import { CountFigure } from "#app/features/report/report-figure-view.tsx";
import { plural } from "#app/ui/french.ts";
import { CountTable, type CountLine } from "./count-table.tsx";
import { Indicator } from "./indicator.tsx";

const kindLines = (siae: boolean): CountLine[] =>
  structureKindCodes
    .filter((code) => structureKinds[code].siae === siae)
    .map((code) => ({ code, label: `${code}, ${structureKinds[code].label.toLowerCase()}` }));

/** Indicator 5: SIAE mobilised, and the other inclusive structures beside. */
export function SiaeIndicator({ siae }: Pick<Fa02Report, "siae">): ReactElement {
  const { otherInclusive } = siae;
  return (
    <Indicator
      number={5}
      title="SIAE mobilisées"
      fact={
        <>
          <CountFigure path="siae.total" value={siae.total} strong /> SIAE, et{" "}
          <CountFigure path="siae.otherInclusive.total" value={otherInclusive.total} strong />{" "}
          {plural(otherInclusive.total, "autre structure inclusive", "autres structures inclusives")}.
        </>
      }
    >
      <CountTable
        caption="Structures mobilisées, par type"
        head="Type"
        unit="Structures"
        groups={[
          { title: "SIAE", path: "siae.byKind", counts: siae.byKind, lines: kindLines(true) },
          {
            title: "Autres structures inclusives",
            path: "siae.otherInclusive.byKind",
            counts: otherInclusive.byKind,
            lines: kindLines(false).filter(({ code }) => (otherInclusive.byKind[code] ?? 0) > 0),
          },
        ].filter(({ lines }) => lines.length > 0)}
      />
    </Indicator>
  );
}
