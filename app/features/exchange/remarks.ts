/** Something to say of a file: an error refuses the whole import, a warning does not. */
export type Remark = {
  severity: "error" | "warning";
  sheet: string | null;
  row: number | null;
  column: string | null;
  /** Null when empty, or in a personal column. */
  value: string | null;
  message: string;
};

export type Remarks = {
  add: (remark: Remark) => void;
  /** All of them, kept in detail or not. */
  count: (severity: Remark["severity"]) => number;
  /** Errors, then warnings; the first ones of each. */
  kept: () => Remark[];
};

/** Of each severity, how many are kept in detail: a file of ten million wrong rows must not fill the memory. */
export const remarksKept = 10_000;

/** Collects what an import says: the first remarks in full, the number of all. */
export function collectRemarks(most = remarksKept): Remarks {
  const kept = { error: [] as Remark[], warning: [] as Remark[] };
  const counts = { error: 0, warning: 0 };
  return {
    add: (remark) => {
      counts[remark.severity] += 1;
      if (kept[remark.severity].length < most) kept[remark.severity].push(remark);
    },
    count: (severity) => counts[severity],
    kept: () => [...kept.error, ...kept.warning],
  };
}

/** « Heures, ligne 12, colonne « mois » (valeur : 13/2026) : Écrivez… », as a terminal or a list prints it. */
export function remarkSentence({ sheet, row, column, value, message }: Remark): string {
  const place = [
    sheet ?? undefined,
    row === null ? undefined : `ligne ${row}`,
    column === null ? undefined : `colonne «\u00a0${column}\u00a0»`,
  ].filter((part) => part !== undefined);
  const written = value === null || value === "" ? "" : ` (écrit\u00a0: ${value})`;
  return place.length === 0 ? message : `${place.join(", ")}${written}\u00a0: ${message}`;
}
