import { codeChoices, takesConstant } from "#app/domain/old-sheet/code-choices.ts";
import { foldHeader } from "#app/domain/cells/fold-header.ts";
import { fieldGroups, type FieldGroup } from "#app/domain/old-sheet/field.ts";
import { monthColumns } from "#app/domain/old-sheet/month-header.ts";
import { fieldsOf, isNeeded } from "#app/domain/old-sheet/old-field.ts";
import { parseRemembered, recalledSources, type Source } from "#app/domain/old-sheet/plan.ts";
import { guessColumns } from "#app/domain/old-sheet/recognise.ts";
import { hasMonthColumns, shapeOf, type ShapeCode } from "#app/domain/old-sheet/shape.ts";
import { sheetLabel, type Deposit } from "#app/features/imports/deposit.server.ts";
import type { ImportMapping } from "#db/queries/import-mappings.server.ts";
import { askedShape, samplesOf, type Asked, type SheetView } from "./sheet-view.ts";

/** What the matching of a sheet starts from: what was remembered of it, or what its headers say. */
export function matchingOf(deposit: Deposit, view: SheetView, asked: Asked, kept: ImportMapping | undefined) {
  const remembered = kept && parseRemembered(kept.sheet, kept.columns);
  const shape = askedShape(asked) ?? remembered?.shape ?? view.guessedShape;
  const recalled = remembered?.shape === shape ? remembered : undefined;
  const sources = recalled ? recalledSources(recalled, view.words) : guessedSources(shape, view);
  const months = hasMonthColumns(shape) ? monthColumns(view.cells) : [];
  return {
    fileName: deposit.fileName,
    sheets: deposit.heads.map(({ name }) => ({ value: name, label: sheetLabel(deposit) ?? name })),
    sheet: view.head.name,
    alike: view.alike.length,
    headerRow: view.headerRow,
    headerRows: view.head.rows.map(({ number, cells }) => ({
      number,
      words: cells.flatMap((cell) => (cell === null ? [] : [cell.text.slice(0, 24)])).slice(0, 5),
    })),
    isRecognised: view.isRecognised,
    shape,
    needsMonths: shape === "hours_by_month" && months.length === 0,
    groups: groupsOf(shape, sources),
    columns: view.words.flatMap((word, position) => {
      const samples = samplesOf(view, position);
      return word === "" && samples.length === 0
        ? []
        : [{ position, word: word || `n° ${position + 1}`, samples }];
    }),
    months: months.map(({ word }) => word),
    needsYear: months.some(({ month }) => month === null),
    year: yearIn(deposit, view),
    savedAt: recalled && kept ? kept.savedAt : null,
    hoursState: recalled?.hoursState ?? "submitted",
    fillDown: recalled?.fillDown ?? false,
    setAside: recalled?.setAside ?? false,
    sirets: recalled?.sirets ?? {},
  };
}
export type Matching = ReturnType<typeof matchingOf>;
export type MatchedField = Matching["groups"][number]["fields"][number];

/** The names to give a SIRET for: those the last try did not know, then those given before, still to be corrected. */
export function namesToGive(names: readonly string[], sirets: Readonly<Record<string, string>>) {
  return names.map((name) => ({ name, siret: sirets[foldHeader(name)] ?? "" }));
}

function guessedSources(shape: ShapeCode, view: SheetView): Record<string, Source> {
  const found = guessColumns(shape, view.cells);
  const sources: Record<string, Source> = {};
  for (const { id, usual } of fieldsOf(shape)) {
    const column = found.get(id);
    const isUsual = usual !== undefined && (id === "lot" || isNeeded(shape, id));
    if (column !== undefined) sources[id] = { column };
    else if (isUsual) sources[id] = { constant: usual };
  }
  return sources;
}

function groupsOf(shape: ShapeCode, sources: Readonly<Record<string, Source>>) {
  const fields = fieldsOf(shape).map(({ id, label, group }) => ({
    id,
    label,
    group,
    need: needOf(shape, id),
    choices: codeChoices(id),
    takesConstant: takesConstant(id),
    ...valuesOf(sources[id], codeChoices(id) !== null),
  }));
  return (Object.keys(fieldGroups) as FieldGroup[]).flatMap((group) => {
    const own = fields.filter((field) => field.group === group);
    return own.length === 0 ? [] : [{ group, label: fieldGroups[group], fields: own }];
  });
}

function needOf(shape: ShapeCode, id: string): "needed" | "one of" | null {
  if (shapeOf(shape).needed.some((need) => need === id)) return "needed";
  return isNeeded(shape, id) ? "one of" : null;
}

/** What the select and the text of a field hold: `c3` a column, `v:oui` one of the codes, `@` the sheet's name. */
function valuesOf(source: Source | undefined, hasChoices: boolean): { select: string; text: string } {
  if (source === undefined) return { select: "", text: "" };
  if ("column" in source) return { select: `c${source.column}`, text: "" };
  if (!("constant" in source)) return { select: "@", text: "" };
  return hasChoices ? { select: `v:${source.constant}`, text: "" } : { select: "", text: source.constant };
}

/** A year in the sheet's name or in the titles above its headers: « Suivi 2026 ». */
function yearIn(deposit: Deposit, { head, headerRow }: SheetView): string {
  const above = head.rows.filter(({ number }) => number < headerRow).flatMap(({ cells }) => cells);
  const texts = [...above.map((cell) => cell?.text ?? ""), head.name, deposit.fileName];
  return (
    texts.map((text) => /(?<!\d)20[1-4]\d(?!\d)/.exec(text)?.[0]).find((year) => year !== undefined) ?? ""
  );
}
