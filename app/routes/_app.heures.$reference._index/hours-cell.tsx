import { Link } from "@remix-run/react";
import { memo, useSyncExternalStore, type ReactElement } from "react";
import { cellKey, isTyped, shownText, type GridCell } from "#app/features/hours-grid/grid-cells.ts";
import { gridFields } from "#app/features/hours-grid/grid-form.ts";
import type { GridStore } from "#app/features/hours-grid/grid-store.ts";
import type { GridRow } from "#app/features/hours-grid/read-grid.ts";
import { paths } from "#app/paths.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { LightShape } from "#app/ui/light-shape.tsx";
import { toneClass, type Light, type LightShapeName } from "#app/ui/tone.ts";

export type CellProps = {
  store: GridStore;
  reference: string;
  row: GridRow;
  cell: GridCell;
  /** Where it is, from 0. */
  at: { row: number; column: number };
  /** The note that explains why it was refused. */
  note: string | undefined;
  readOnly: boolean;
};

type Look = { word: string; tone?: Light; shape?: LightShapeName; look: string };

const looks: Readonly<Record<GridCell["state"], Look>> = {
  off: { word: "hors embauche", look: "off" },
  later: { word: "à venir", look: "off" },
  open: { word: "à saisir", look: "open" },
  missing: { word: "manquant", tone: "late", shape: "late", look: "missing" },
  submitted: { word: "à valider", tone: "on_track", shape: "on_track", look: "submitted" },
  returned: { word: "renvoyé", tone: "at_risk", shape: "returned", look: "returned" },
  validated: { word: "validé", look: "validated" },
};

const flaggedLook: Look = {
  word: "à valider, à vérifier",
  tone: "at_risk",
  shape: "at_risk",
  look: "flagged",
};

const changedLook: Look = { word: "changé, à enregistrer", look: "changed" };

/** One hire and month: a field while hours may be typed, a link to their correction once validated, a hatch outside. */
export const HoursCell = memo(function HoursCell(props: CellProps): ReactElement {
  const { cell, row } = props;
  const key = cellKey(row.key, cell.month);
  const changed = useSyncExternalStore(
    props.store.subscribe,
    () => props.store.isTyped(key),
    () => props.store.isTyped(key),
  );
  const look = changed ? changedLook : lookOf(cell);
  const classes = [look.tone === undefined ? "" : toneClass[look.tone], "has-mark"].filter(Boolean);
  return (
    <td className={classes.join(" ")}>
      {look.shape !== undefined && <LightShape name={look.shape} className="mark" />}
      <Content {...props} look={look} cellName={key} />
    </td>
  );
});

function lookOf(cell: GridCell): Look {
  return cell.flagged ? flaggedLook : looks[cell.state];
}

type ContentProps = CellProps & { look: Look; cellName: string };

function Content(props: ContentProps): ReactElement {
  const { cell, row, reference, at, look, cellName, readOnly, note } = props;
  const shown = shownText(cell);
  const spot = { "data-row": at.row, "data-column": at.column };
  const name = `${row.name}, ${formatMonth(cell.month)}`;
  const to = readOnly ? null : pageOf(cell, row, reference);
  if (to !== null) {
    return (
      <Link
        className={`cell ${look.look}`}
        to={to}
        {...spot}
        aria-label={`${name}, ${shown === "" ? "" : `${shown}\u00a0h, `}${look.word}\u00a0: ${
          cell.state === "validated" ? "corriger" : "saisir"
        }`}
      >
        {shown}
      </Link>
    );
  }
  if (readOnly || !isTyped(cell)) {
    return (
      <span className={`cell ${look.look}`}>
        {shown}
        <span className="visually-hidden">{shown === "" ? look.word : `\u00a0h, ${look.word}`}</span>
      </span>
    );
  }
  return (
    <input
      key={shown}
      className={`cell ${look.look}`}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      id={`c.${cellName}`}
      name={`${gridFields.typed}${cellName}`}
      defaultValue={props.store.typedText(cellName) ?? shown}
      data-key={cellName}
      data-shown={shown}
      {...spot}
      aria-label={`${name}, ${look.word}`}
      {...(note !== undefined && { "aria-invalid": true, "aria-describedby": `n.${cellName}` })}
    />
  );
}

/** A validated month opens its correction; a collective line is written on its own page. */
function pageOf(cell: GridCell, row: GridRow, reference: string): string | null {
  const line =
    row.crowd === null
      ? { embauche: row.key }
      : { engagement: row.crowd.commitmentId, employeur: row.crowd.siret };
  if (cell.state === "validated") return paths.correctHours(reference, { ...line, mois: cell.month });
  if (row.crowd === null || !isTyped(cell)) return null;
  return paths.collectiveHours(reference, {
    engagement: row.crowd.commitmentId,
    employeur: row.crowd.siret,
    mois: cell.month,
  });
}
