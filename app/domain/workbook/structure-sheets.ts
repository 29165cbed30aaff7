import { cellParser, accept, refuse } from "../cells/cell.ts";
import { plainDecimal, scaleDecimal } from "../cells/decimal.ts";
import { textOf } from "../cells/text-cell.ts";
import { serviceKinds } from "../service-kind.ts";
import { zoneLevels } from "../zone.ts";
import type { CellKind } from "./cell-kind.ts";
import { code, codeList, identifier, organisationNumber, quantity, text, wholeNumber } from "./cell-kinds.ts";
import { key, optional, personal } from "./column.ts";
import { sheet } from "./sheet.ts";

/** Degrees (WGS 84), six decimals, in millionths; west and south are negative. */
function degrees(example: string, most: number): CellKind<number> {
  const expected = `Écrivez des degrés entre −${String(most)} et ${String(most)}, par exemple ${example}.`;
  return {
    read: cellParser((cell) => {
      const written =
        cell.kind === "number" ? plainDecimal(cell.value) : textOf(cell).replace(",", ".").replace("−", "-");
      const scaled = scaleDecimal(written, 6);
      return scaled === undefined || Math.abs(scaled.units) > most * 1_000_000
        ? refuse(expected)
        : accept(scaled.units);
    }),
    write: (units) => ({ kind: "number", units, decimals: 6 }),
    example,
  };
}

/** What structures say of themselves, a row each, beyond what every organisation has. */
export const structuresSheet = sheet(
  "Structures",
  {
    siret: key(organisationNumber),
    enseigne: optional(text("Les Ateliers")),
    site: optional(text("https://www.exemple.fr")),
    contact: personal(optional(text("Camille Roussillon"))),
    services: optional(codeList(serviceKinds)),
    etp: optional(quantity),
    rayon_km: optional(wholeNumber("30", 500)),
    latitude: optional(degrees("45,188529", 90)),
    longitude: optional(degrees("5,724524", 180)),
    presentation: optional(text("Deux équipes de peinture intérieure")),
  },
  [{ to: "organisation", columns: ["siret"] }],
);

/** Where structures work, a row a place: the code of a commune, of an EPCI (SIREN), of a territory or of a département. */
export const zonesSheet = sheet(
  "Zones",
  {
    siret: key(organisationNumber),
    niveau: key(code(zoneLevels)),
    code: key(identifier("38140")),
  },
  [{ to: "organisation", columns: ["siret"] }],
);
