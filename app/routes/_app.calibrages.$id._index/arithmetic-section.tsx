import type { ReactElement } from "react";
import { arithmeticOf } from "#app/features/studies/arithmetic-lines.ts";
import { ArithmeticItem } from "#app/features/studies/arithmetic-item.tsx";
import { Details } from "#app/ui/details.tsx";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { StudioPage } from "./read-studio.server.ts";

/** The calculation of the kept scenario, line by line. */
export function ArithmeticSection({
  study,
  lots,
}: {
  study: StudioPage["study"];
  lots: readonly StudyLot[];
}): ReactElement {
  const { lines, sum } = arithmeticOf(study, lots, study.scenario);
  return (
    <Details summary="Le calcul, ligne par ligne" open>
      <ol className="sum panel panel-pad">
        {lines.map(({ id, number, arithmetic }) => (
          <ArithmeticItem key={id} name={`Lot ${number}`} arithmetic={arithmetic} />
        ))}
        {lines.length > 1 && (
          <li>
            <b>Total</b>
            <span>
              {sum.steps} {sum.exact !== null && <span className="soft">(avant arrondi, {sum.exact})</span>}
            </span>
            <b className="nowrap">{`=\u00a0${sum.result}`}</b>
          </li>
        )}
      </ol>
    </Details>
  );
}
