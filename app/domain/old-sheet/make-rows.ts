import { identityOf, personOf } from "./find-person.ts";
import { hoursRows, hireRow } from "./make-hires.ts";
import { contractRows } from "./make-contracts.ts";
import { organisationFields } from "./old-field.ts";
import { plainRow, type Making } from "./making.ts";
import type { OutputRow } from "./output.ts";
import { refuseMissing, type OldRow, type OldSheet } from "./read-old-row.ts";
import { shapeOf, type TargetSheet } from "./shape.ts";

/**
 * The rows of the exchange workbook that one row of an old sheet makes, in the workbook's order. `everything` adds what
 * is missing and never changes a contract, a lot or a person's file that exists; other shapes say all they know. An
 * empty result with `refused` set: the row's remarks say why. `from`: how a message names the row.
 */
export function makeRows(making: Making, sheet: OldSheet, row: OldRow, from: string): OutputRow[] {
  if (row.refused) return [];
  const made = rowsOf(making, sheet, row);
  if (isRefused(row)) return [];
  const organisations = organisationRows(making, row);
  return [...organisations, ...made].filter((output) => isFirst(making, output, row, from));
}

function isRefused(row: OldRow): boolean {
  return row.refused;
}

function rowsOf(making: Making, sheet: OldSheet, row: OldRow): OutputRow[] {
  const { shape } = making.plan;
  switch (shape) {
    case "contracts":
    case "lots":
    case "commitments":
    case "contractors":
      refuseMissing(sheet, row, shapeOf(shape).needed.flat());
      return shapeOf(shape).sheets.map((name) => plainRow(making, name, row));
    case "participants":
    case "eligibilities":
      return personRows(making, sheet, row);
    case "hires":
      return hireRow(making, sheet, row);
    case "hours":
    case "hours_by_month":
      return hoursRows(making, sheet, row);
    case "everything":
      return everyRow(making, sheet, row);
  }
}

function everyRow(making: Making, sheet: OldSheet, row: OldRow): OutputRow[] {
  return [
    ...contractRows(making, sheet, row),
    ...personRows(making, sheet, row),
    ...hireRow(making, sheet, row),
    ...hoursRows(making, sheet, row),
  ];
}

/** The person's file, unless `everything` finds it there already, and why the person is eligible. */
function personRows(making: Making, sheet: OldSheet, row: OldRow): OutputRow[] {
  const { shape } = making.plan;
  const creates = shapeOf(shape).sheets.includes("Participants");
  if (creates) refuseMissing(sheet, row, ["naissance"]);
  if (shape === "eligibilities") refuseMissing(sheet, row, ["critere", "vu_le"]);
  const person = personOf(sheet, row, making.installation, { codes: making.codes, mayCreate: creates });
  if (person === undefined) return [];
  row.values.set("participant", person.code);
  const { nom, prenom, naissance: date_naissance } = identityOf(row);
  const rows: OutputRow[] = [];
  if (creates && (person.isNew || shape === "participants")) {
    rows.push(plainRow(making, "Participants", row, { nom, prenom, date_naissance }));
  }
  const isEligible =
    (row.values.get("critere") ?? null) !== null && (row.values.get("vu_le") ?? null) !== null;
  if (shapeOf(shape).sheets.includes("Eligibilites") && isEligible) {
    rows.push(plainRow(making, "Eligibilites", row));
  }
  return rows;
}

/** Organisations met for the first time, with the name the sheet gives them. */
function organisationRows({ installation }: Making, row: OldRow): OutputRow[] {
  return Object.entries(organisationFields).flatMap(([id, { role }]): OutputRow[] => {
    const siret = row.values.get(id);
    if (typeof siret !== "string" || installation.organisations.has(siret)) return [];
    return [{ sheet: "Organisations", values: { siret, nom: row.named.get(id) ?? null, roles: [role] } }];
  });
}

/** Of `everything`, each contract, person or hire is written once, as its first row says it; of the others, always. */
function isFirst(
  { plan, written }: Making,
  { sheet, values }: OutputRow,
  row: OldRow,
  from: string,
): boolean {
  if (sheet === "Heures" || (plan.shape !== "everything" && sheet !== "Organisations")) return true;
  const key = [sheet, ...keysOf[sheet].map((column) => String(values[column]))].join("\u001f");
  const text = JSON.stringify(values);
  const before = written.get(key);
  if (before === undefined) {
    written.set(key, { text, from });
    return true;
  }
  if (before.text !== text && sheet !== "Organisations") {
    const message = `Cette ligne ne dit pas la même chose que la ${before.from} (${sheetWords[sheet]})\u00a0: la première est gardée.`;
    row.remarks.push({ severity: "warning", column: "", value: null, message });
  }
  return false;
}

const keysOf: Readonly<Record<Exclude<TargetSheet, "Heures">, readonly string[]>> = {
  Organisations: ["siret"],
  Marches: ["marche"],
  Lots: ["marche", "lot"],
  Engagements: ["marche", "lot", "dispositif"],
  Attributaires: ["marche", "lot", "siret"],
  Participants: ["participant"],
  Eligibilites: ["participant", "critere", "vu_le"],
  Embauches: ["embauche"],
};

const sheetWords: Readonly<Record<string, string>> = {
  Marches: "marché",
  Lots: "lot",
  Engagements: "engagement",
  Attributaires: "attributaire",
  Participants: "participant",
  Eligibilites: "éligibilité",
  Embauches: "embauche",
};
