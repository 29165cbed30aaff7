import { isPackageSheet, packageSheets } from "#app/domain/network-package/package-sheets.ts";
import { labelSheet, readLabel, type PackageLabel } from "#app/domain/network-package/package-label.ts";
import type { FileLimits } from "#app/platform/files/file-limits.ts";
import { openSheetFile } from "#app/platform/files/open-sheet-file.server.ts";
import { UnreadableFile, type SheetCell, type SheetFile } from "#app/platform/files/sheet-source.ts";

/** A package that was opened: what it says of itself, and its sheets as a workbook. */
export type OpenedPackage = { label: PackageLabel; file: SheetFile };

/**
 * Opens a pseudonymised package and holds it to what one may hold: a sheet or a column more, and nothing of it is read.
 * Throws `UnreadableFile`, whose message is for the user.
 */
export async function openPackage(path: string, limits: FileLimits): Promise<OpenedPackage> {
  if (!/\.zip$/i.test(path)) throw new UnreadableFile(notZip);
  const file = await openSheetFile(path, { limits });
  try {
    const label = await labelOf(file);
    for (const name of file.sheetNames) if (name !== labelSheet) await checkSheet(file, name);
    return { label, file: { ...file, sheetNames: file.sheetNames.filter((name) => name !== labelSheet) } };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function labelOf(file: SheetFile): Promise<PackageLabel> {
  if (!file.sheetNames.includes(labelSheet)) throw new UnreadableFile(refusals["no label"]);
  const lines: Array<[string, string]> = [];
  for await (const { cells } of file.rows(labelSheet)) lines.push([textOf(cells[0]), textOf(cells[1])]);
  const reading = readLabel(lines);
  if (reading.outcome !== "read") throw new UnreadableFile(refusals[reading.outcome]);
  return reading.label;
}

async function checkSheet(file: SheetFile, name: string): Promise<void> {
  if (!isPackageSheet(name)) throw new UnreadableFile(tooMuch(`la feuille «\u00a0${name}\u00a0»`));
  const allowed: readonly string[] = packageSheets[name];
  for await (const { cells } of file.rows(name)) {
    const more = cells.map(textOf).find((column) => column !== "" && !allowed.includes(column));
    if (more !== undefined) {
      throw new UnreadableFile(
        tooMuch(`la colonne «\u00a0${more}\u00a0» de la feuille «\u00a0${name}\u00a0»`),
      );
    }
    return;
  }
}

function textOf(cell: SheetCell | undefined): string {
  return cell === undefined ? "" : cell.text;
}

const remake =
  "Refaites-le chez le porteur, par «\u00a0export network\u00a0» ou par la page «\u00a0Paquets du réseau\u00a0».";
const refusals = {
  "no label": `Ce fichier n’est pas un paquet pseudonymisé du réseau. ${remake}`,
  "other version": `Ce paquet vient d’une autre version du produit. ${remake}`,
  unreadable: `L’étiquette de ce paquet ne se lit plus. ${remake}`,
} as const;
const notZip = `Un paquet du réseau est un fichier .zip. ${remake}`;

function tooMuch(what: string): string {
  return `Ce fichier porte ${what}, qu’un paquet pseudonymisé n’a jamais\u00a0: rien n’en a été lu. ${remake}`;
}
