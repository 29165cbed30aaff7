import type { ReactElement } from "react";
import type { HoursToPlace } from "#app/domain/hours-to-place.ts";
import { formatHours } from "#app/ui/french.ts";

/** « 1 000 h dues − 600 h validées − 25,50 h déclarées = 374,50 h à placer »; said when nobody knows. */
export function HoursArithmetic({ placed }: { placed: HoursToPlace | null }): ReactElement {
  if (placed === null) {
    return (
      <p>
        Aucun engagement de ce lot ne dit encore ses heures&nbsp;: elles sont à préciser, ici ou sur le
        marché.
      </p>
    );
  }
  const { due, done, pending, left } = placed;
  return (
    <p>
      {`${formatHours(due)} dues − ${formatHours(done)} validées − ${formatHours(pending)} déclarées, à valider = `}
      <b>{`${formatHours(left)} à placer`}</b>
      {left > due - done - pending
        ? ". Les heures faites au-delà d’un engagement ne comptent pas pour un autre."
        : "."}
    </p>
  );
}
