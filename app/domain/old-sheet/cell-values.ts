import type { Day } from "../calendar.ts";
import { accept, refuse, type Cell, type Parsed } from "../cells/cell.ts";
import { foldHeader } from "../cells/fold-header.ts";
import { textOf } from "../cells/text-cell.ts";
import { parseSiret } from "../siret.ts";
import { day, yesNo } from "../workbook/cell-kinds.ts";
import { splitFullName } from "./full-name.ts";
import { columnOf, organisationFields } from "./old-field.ts";
import type { OldField } from "./field.ts";
import { withWholeYear } from "./short-year.ts";
import { codeOfWord, yesOrNoOfWord } from "./word-aliases.ts";

/** The organisations of the installation by folded name, and the SIRETs given for the names it does not know. */
export type Names = {
  known: ReadonlyMap<string, readonly string[]>;
  given: Readonly<Record<string, string>>;
};

/** `name`: how the cell names the organisation; `unknownName`: a name nobody gave a SIRET for. */
export type Reading = { parsed: Parsed<unknown>; shortYear?: true; name?: string; unknownName?: string };

/** Reads one cell of an old sheet as its field: our own cells, and what facilitators write instead. */
export function readField(field: OldField, cell: Cell, names: Names, today: Day): Reading {
  if (cell.kind === "unusable")
    return { parsed: field.id === "nom_complet" ? nameOf(cell) : kindOf(field)(cell) };
  if (field.id in organisationFields) return organisationOf(cell, names);
  if (field.id === "nom_complet") return { parsed: nameOf(cell) };
  const column = field.at[0]?.[1];
  const kind = columnOf(field)?.kind;
  if (kind === undefined || column === undefined) return { parsed: accept(textOf(cell)) };
  if (kind === day) return dayOf(field, cell, today);
  const alias = kind === yesNo ? yesOrNoOfWord(cell.text) : undefined;
  if (alias !== undefined) return { parsed: accept(alias === "oui", formulaWarning(cell)) };
  const parsed = kind.read(cell);
  if (parsed.ok) return { parsed };
  const code = codeOfWord(column, cell.text);
  return { parsed: code === undefined ? parsed : accept(code, formulaWarning(cell)) };
}

function kindOf(field: OldField): (cell: Cell) => Parsed<unknown> {
  const kind = columnOf(field)?.kind ?? yesNo;
  return (cell) => kind.read(cell);
}

function formulaWarning(cell: Cell): string | undefined {
  return cell.kind !== "unusable" && cell.formula
    ? "Valeur calculée par une formule\u00a0: vérifiez-la."
    : undefined;
}

function dayOf(field: OldField, cell: Cell, today: Day): Reading {
  const whole = withWholeYear(cell, field.id === "naissance", today);
  return whole === undefined ? { parsed: day.read(cell) } : { parsed: day.read(whole), shortYear: true };
}

const nameExpected =
  "Séparez le nom et le prénom en deux colonnes, ou écrivez le nom en capitales, par exemple\u00a0: DURAND Camille.";

function nameOf(cell: Cell): Parsed<unknown> {
  const name = cell.kind === "unusable" ? undefined : splitFullName(cell.text);
  return name === undefined ? refuse(nameExpected) : accept(name);
}

/** A SIRET, or a name one organisation of the installation has, or whose SIRET was given. */
function organisationOf(cell: Exclude<Cell, { kind: "unusable" }>, { known, given }: Names): Reading {
  const written = textOf(cell);
  const padded = cell.kind === "number" && Number.isInteger(cell.value) ? written.padStart(14, "0") : written;
  const siret = parseSiret(padded);
  if (siret !== undefined) return { parsed: accept(siret, formulaWarning(cell)) };
  const folded = foldHeader(written);
  const sirets = known.get(folded) ?? [];
  const answer = given[folded] ?? (sirets.length === 1 ? sirets[0] : undefined);
  if (answer !== undefined) return { parsed: accept(answer, formulaWarning(cell)), name: written };
  if (!/\p{L}/u.test(written)) {
    return {
      parsed: refuse(
        "Écrivez les 14 chiffres du SIRET, par exemple 213\u00a0801\u00a0855\u00a000015, ou le nom.",
      ),
    };
  }
  const message =
    sirets.length > 1
      ? "Plusieurs organisations portent ce nom\u00a0: donnez son SIRET en revoyant les colonnes, ou écrivez-le dans la cellule."
      : "Aucune organisation ne porte ce nom\u00a0: donnez son SIRET en revoyant les colonnes, ou écrivez-le dans la cellule.";
  return { parsed: refuse(message), unknownName: written };
}
