import type { OrganisationRole } from "../exchange-codes.ts";
import type { Column } from "../workbook/column.ts";
import { workbookSheets } from "../workbook/workbook.ts";
import type { FieldGroup, OldField } from "./field.ts";
import { contractFields } from "./contract-fields.ts";
import { hireFields } from "./hire-fields.ts";
import { hoursFields } from "./hours-fields.ts";
import { lotFields } from "./lot-fields.ts";
import { personFields } from "./person-fields.ts";
import { shapeOf, type ShapeCode, type TargetSheet } from "./shape.ts";

export const oldFields: readonly OldField[] = [
  ...contractFields,
  ...lotFields,
  ...personFields,
  ...hireFields,
  ...hoursFields,
];

const byId = new Map(oldFields.map((field) => [field.id, field]));

export function fieldNamed(id: string): OldField | undefined {
  return byId.get(id);
}

/** What an old sheet of that shape may say, in the order of the screen. */
export function fieldsOf(code: ShapeCode): OldField[] {
  const { sheets, finders } = shapeOf(code);
  return oldFields.filter(
    ({ id, at, group }) =>
      finders.includes(id) ||
      at.some(([sheet]) => sheets.includes(sheet)) ||
      (at.length === 0 &&
        namesOrganisation(id) &&
        sheets.some((sheet) => groupSheets[group].includes(sheet))),
  );
}

const groupSheets: Readonly<Record<FieldGroup, readonly TargetSheet[]>> = {
  contract: ["Marches"],
  lot: ["Lots", "Engagements"],
  contractor: ["Attributaires"],
  person: ["Participants"],
  hire: ["Embauches"],
  hours: ["Heures"],
};

/** The name beside a SIRET: used when the SIRET is missing, and to name an organisation met for the first time. */
function namesOrganisation(id: string): boolean {
  return id.startsWith("nom_de_");
}

/** Whether the shape cannot do without it, alone or with others that may stand for it. */
export function isNeeded(code: ShapeCode, id: string): boolean {
  return shapeOf(code).needed.some((need) => (typeof need === "string" ? need === id : need.includes(id)));
}

/** The workbook's column a field fills, in the first of its sheets. */
export function columnOf({ at }: OldField): Column | undefined {
  const [first] = at;
  return first && columnAt(first[0], first[1]);
}

export function columnAt(sheetName: TargetSheet, column: string): Column | undefined {
  return workbookSheets.find(({ name }) => name === sheetName)?.columns[column];
}

/** Fields whose cells name an organisation, by its SIRET or by its name. */
export const organisationFields: Readonly<
  Record<string, { nameField: string | null; role: OrganisationRole }>
> = {
  acheteur: { nameField: "nom_de_acheteur", role: "authority" },
  attributaire: { nameField: "nom_de_attributaire", role: "company" },
  employeur: { nameField: "nom_de_employeur", role: "company" },
  prescripteur: { nameField: null, role: "prescriber" },
};
