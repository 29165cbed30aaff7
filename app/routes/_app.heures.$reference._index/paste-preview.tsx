import { useEffect, useRef, type ReactElement } from "react";
import type { Month } from "#app/domain/calendar.ts";
import type { PastePlan, PasteRefusal } from "#app/features/hours-grid/paste.ts";
import { Button } from "#app/ui/button.tsx";
import { formatMonth } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";

type PastePreviewProps = {
  plan: PastePlan;
  /** The names of the rows, in order. */
  names: readonly string[];
  months: readonly Month[];
  onFill: () => void;
  onDrop: () => void;
};

const refusalsTold = 8;

/** What pasting a block would do, the refused cells first; nothing is filled before one says so. */
export function PastePreview({ plan, names, months, onFill, onDrop }: PastePreviewProps): ReactElement {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, [plan]);
  const { fills, refused } = plan;
  const told = refused.slice(0, refusalsTold);
  const more = refused.length - told.length;
  return (
    <div
      className={refused.length > 0 ? "notice at-risk" : "notice"}
      role="group"
      aria-label="Bloc à coller"
      tabIndex={-1}
      ref={ref}
    >
      <div>
        <b>
          {`${countOf(fills.length, "cellule")} à remplir`}
          {refused.length > 0 && `, ${countOf(refused.length, "refusée")}`}
        </b>
        {told.length > 0 && (
          <ul>
            {told.map((cell) => (
              <li key={`${cell.row} ${cell.column}`}>{refusalWords(cell, names, months)}</li>
            ))}
            {more > 0 && <li>{`et ${countOf(more, "autre")}`}</li>}
          </ul>
        )}
        <div className="actions">
          {fills.length > 0 && (
            <Button type="button" size="small" onClick={onFill}>
              {`Remplir ${countOf(fills.length, "cellule")}`}
            </Button>
          )}
          <Button type="button" size="small" variant="quiet" onClick={onDrop}>
            Ne rien coller
          </Button>
        </div>
      </div>
    </div>
  );
}

function refusalWords(
  { row, column, text, why }: PasteRefusal,
  names: readonly string[],
  months: readonly Month[],
): string {
  const said = `«\u00a0${text}\u00a0»`;
  const month = months[column];
  const name = names[row];
  if (why === "outside" || month === undefined || name === undefined) {
    return `${said}\u00a0: au-delà de la grille.`;
  }
  const place = `${name}, ${formatMonth(month)}\u00a0: ${said}`;
  return why === "closed"
    ? `${place}, cellule fermée (hors embauche, validée, à venir ou collective).`
    : `${place} n’est pas un nombre d’heures.`;
}
