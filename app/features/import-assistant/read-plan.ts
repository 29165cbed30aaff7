import type { Day } from "#app/domain/calendar.ts";
import { foldHeader } from "#app/domain/cells/fold-header.ts";
import { readField } from "#app/domain/old-sheet/cell-values.ts";
import { takesConstant } from "#app/domain/old-sheet/code-choices.ts";
import type { OldField } from "#app/domain/old-sheet/field.ts";
import { monthColumns } from "#app/domain/old-sheet/month-header.ts";
import { fieldsOf, organisationFields } from "#app/domain/old-sheet/old-field.ts";
import type { OldSheetPlan, Source } from "#app/domain/old-sheet/plan.ts";
import { hasMonthColumns, shapeOf, type ShapeCode } from "#app/domain/old-sheet/shape.ts";
import { parseSiret } from "#app/domain/siret.ts";
import { holdsNir, nirMessage } from "#app/domain/workbook/read-row.ts";
import type { SheetView } from "./sheet-view.ts";

/** What to write instead, by name of field of the form. */
type FieldErrors = Partial<Record<string, string>>;

export type PlanReading = { plan: OldSheetPlan; errors: FieldErrors };

/** Reads the matching form of a sheet: where each of our fields is, and how rows are read. */
export function readPlan(form: FormData, view: SheetView, shape: ShapeCode, today: Day): PlanReading {
  const errors: FieldErrors = {};
  const sources: Record<string, Source> = {};
  for (const field of fieldsOf(shape)) {
    const source = sourceOf(form, field, view);
    if (source === undefined) continue;
    const refusal = "constant" in source ? refusalOf(field, source.constant, today) : undefined;
    if (refusal !== undefined) errors[field.id] = refusal;
    sources[field.id] = source;
  }
  const plan: OldSheetPlan = {
    shape,
    sheets: form.get("toutes") === "oui" ? view.alike : [view.head.name],
    headerRow: view.headerRow,
    sources,
    year: yearOf(form, view, shape, errors),
    hoursState: form.get("etat") === "valide" ? "validated" : "submitted",
    fillDown: form.get("reprendre") === "oui",
    setAside: form.get("ecarter") === "oui",
    sirets: siretsOf(form, errors),
  };
  sayMissing(plan, errors);
  if (shape === "hours_by_month" && monthColumns(view.cells).length === 0) {
    errors.forme =
      "Aucune colonne n’a un mois pour en-tête, par exemple «\u00a0janv. 2026\u00a0»\u00a0: choisissez une autre forme, ou une autre ligne d’en-têtes.";
  }
  return { plan, errors };
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

function sourceOf(form: FormData, { id }: OldField, view: SheetView): Source | undefined {
  const select = textIn(form, `f.${id}`);
  const column = /^c(\d{1,4})$/.exec(select)?.[1];
  if (column !== undefined)
    return Number(column) < view.words.length ? { column: Number(column) } : undefined;
  if (select === "@") return { from: "sheet name" };
  const constant = select.startsWith("v:") ? select.slice(2) : textIn(form, `k.${id}`);
  return constant === "" || !takesConstant(id) ? undefined : { constant };
}

/** A name may stand for a SIRET: the try looks it up. */
function refusalOf(field: OldField, text: string, today: Day): string | undefined {
  if (holdsNir(text)) return nirMessage;
  if (field.id in organisationFields) return undefined;
  const cell = { kind: "text" as const, text, formula: false };
  const { parsed } = readField(field, cell, { known: new Map(), given: {} }, today);
  return parsed.ok ? undefined : parsed.expected;
}

function sayMissing({ shape, sources }: OldSheetPlan, errors: FieldErrors): void {
  for (const need of shapeOf(shape).needed) {
    const ids = typeof need === "string" ? [need] : need;
    const [first] = ids;
    if (first === undefined || ids.some((id) => sources[id] !== undefined)) continue;
    errors[first] ??=
      ids.length === 1
        ? "Choisissez sa colonne, ou la valeur de toutes les lignes."
        : "Choisissez une colonne, ici ou dans l’un des champs qui peuvent la remplacer.";
  }
  if (sources.nom !== undefined && sources.prenom === undefined) {
    errors.prenom ??= "Choisissez la colonne du prénom, ou «\u00a0Nom et prénom dans la même colonne\u00a0».";
  }
  const isFound =
    sources.embauche !== undefined || (sources.marche !== undefined && sources.debut !== undefined);
  if ((shape === "hours" || shape === "hours_by_month") && !isFound) {
    errors.embauche ??=
      "Choisissez la référence de l’embauche, ou bien le marché et le début, pour la retrouver.";
  }
}

/** The year of months written without; refused when it is missing and needed. */
function yearOf(form: FormData, view: SheetView, shape: ShapeCode, errors: FieldErrors): number | null {
  const written = textIn(form, "annee");
  if (/^20\d\d$/.test(written)) return Number(written);
  const isNeeded = hasMonthColumns(shape) && monthColumns(view.cells).some(({ month }) => month === null);
  if (isNeeded || written !== "") errors.annee = "Écrivez l’année sur quatre chiffres, par exemple 2026.";
  return null;
}

function siretsOf(form: FormData, errors: FieldErrors): Record<string, string> {
  const names = form.getAll("nom");
  const sirets: Record<string, string> = {};
  form.getAll("siret").forEach((written, index) => {
    const name = names[index];
    if (typeof written !== "string" || typeof name !== "string" || written.trim() === "") return;
    const siret = parseSiret(written);
    if (siret === undefined) errors[`siret-${index}`] = siretExpected;
    else sirets[foldHeader(name)] = siret;
  });
  return sirets;
}

const siretExpected = "Vérifiez les 14 chiffres du SIRET, par exemple 213\u00a0801\u00a0855\u00a000015.";
