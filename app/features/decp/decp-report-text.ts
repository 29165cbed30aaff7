import { blankReasons, refusalReasons } from "#app/domain/decp/blank.ts";
import type { DecpCounts } from "#app/domain/decp/decp-counts.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import type { Remark } from "#app/features/exchange/remarks.ts";

const number = new Intl.NumberFormat("fr-FR");
const remarksShown = 20;

const mechanismLabels: Record<string, string> = {
  ...Object.fromEntries(Object.entries(mechanisms).map(([code, { label }]) => [code, label])),
  none: "Sans considération sociale (à vérifier par la facilitatrice)",
};

/** What an import did, as a terminal prints it: counts by mechanism, refusals and blanks by reason, warnings. */
export function decpReportText(
  counts: DecpCounts,
  remarks: readonly Remark[],
  { fileName, department, dryRun }: { fileName: string; department: string | null; dryRun: boolean },
): string {
  const lines = [
    `${dryRun ? "Simulation" : "Import"} de «\u00a0${fileName}\u00a0»\u00a0: ${counted(counts.records)} enregistrements lus`,
    ...section("Marchés", [
      ["créés", counts.created],
      ["mis à jour", counts.updated],
      ["inchangés", counts.unchanged],
      ["doublons (le dernier enregistrement du fichier l’emporte)", counts.duplicates],
      ["lignes remplacées par une version plus récente", counts.superseded],
      [`hors département ${department ?? ""}`.trim(), department === null ? 0 : counts.outsideDepartment],
      ["acheteur à vérifier (identifiant qui n’est pas un SIRET)", counts.unverifiedBuyers],
      ["valeurs saisies gardées malgré les données ouvertes", counts.keptTyped],
    ]),
    ...section("Par dispositif", labelled(mechanismLabels, counts.byMechanism)),
    ...section(`Refus\u00a0: ${counted(counts.refused)}`, labelled(refusalReasons, counts.refusedByReason)),
    ...section(
      `Champs laissés vides\u00a0: ${counted(total(counts.blanksByReason))}`,
      labelled(blankReasons, counts.blanksByReason),
    ),
    ...remarkLines(remarks),
    ...(dryRun ? ["Rien n’a été écrit."] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function section(title: string, entries: ReadonlyArray<readonly [string, number]>): string[] {
  const said = entries.filter(([, count]) => count > 0);
  if (said.length === 0 && !title.includes(":")) return [];
  return [title, ...said.map(([label, count]) => `  ${label}\u00a0: ${counted(count)}`)];
}

function labelled(
  labels: Readonly<Record<string, string>>,
  counts: Readonly<Record<string, number>>,
): Array<[string, number]> {
  return Object.entries(labels).map(([code, label]) => [label, counts[code] ?? 0]);
}

function remarkLines(remarks: readonly Remark[]): string[] {
  if (remarks.length === 0) return [];
  const shown = remarks.slice(0, remarksShown).map((remark) => `  ${sentence(remark)}`);
  const more = remarks.length - shown.length;
  return ["Détail", ...shown, ...(more > 0 ? [`  … et ${counted(more)} autres au moins`] : [])];
}

function sentence({ row, column, value, message }: Remark): string {
  const place = [`enregistrement n° ${counted(row ?? 0)}`, column && `«\u00a0${column}\u00a0»`].filter(
    Boolean,
  );
  const written = value === null || value === "" ? "" : ` (lu\u00a0: ${value})`;
  return `${place.join(", ")}${written}\u00a0: ${message}`;
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function counted(count: number): string {
  return number.format(count);
}
