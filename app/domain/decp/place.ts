import { searchText } from "../search-text.ts";
import { identifierText, plainText } from "./plain-text.ts";
import { firstSaid, fieldsOf, isRawObject, type RawFields } from "./raw-record.ts";

/** Where a contract is carried out, as the file says it. `kind` in folded words: `code postal`… */
export type DecpPlace = { code: string; kind: string };

/** What the official division of France answers; the rules below need nothing else. */
export type Geography = {
  /** Today's commune for a code, former codes included; and its département. */
  commune: (code: string) => { code: string; department: string } | undefined;
  communesOfPostalCode: (postalCode: string) => ReadonlyArray<{ code: string; department: string }>;
  isDepartment: (code: string) => boolean;
  /** The commune, or the départements of the EPCI, whose SIREN this is. */
  ofSiren: (siren: string) => { communeCode: string | null; departments: readonly string[] } | undefined;
};

/** What the place lets one know: its commune when there is but one, and every département it may be in. */
export type KnownPlace = { communeCode: string | null; departments: readonly string[] };

const nowhere: KnownPlace = { communeCode: null, departments: [] };

export function readPlace(fields: RawFields): DecpPlace | undefined {
  const nested = fields.get("lieuexecution");
  const inner = isRawObject(nested) ? fieldsOf(nested) : undefined;
  const code = identifierText(
    inner?.get("code") ?? firstSaid(fields, "lieuexecutioncode", "codelieuexecution"),
  );
  if (code === undefined) return undefined;
  const kind = plainText(inner?.get("typecode") ?? firstSaid(fields, "lieuexecutiontypecode"));
  return { code: code.replace(/\s/g, "").toUpperCase(), kind: searchText(kind) };
}

/**
 * `Code commune` names its commune (or, failing that, is a postal code); `Code postal` names one when it has
 * but one; `Code département` may hold a longer code, whose beginning is the département; so do
 * `Code arrondissement` and `Code canton`. `Code région` and `Code pays` name no département: region 84 is
 * not Vaucluse. A code without kind is read by its length.
 */
export function locate(place: DecpPlace | undefined, geography: Geography): KnownPlace {
  if (place === undefined) return nowhere;
  const code =
    /^\d{1,4}$/.test(place.code) && place.kind === "code postal" ? place.code.padStart(5, "0") : place.code;
  if (/region|pays/.test(place.kind)) return nowhere;
  if (place.kind === "code postal") return locatePostalCode(code, geography);
  if (place.kind === "code commune" || (place.kind === "" && code.length === 5)) {
    const commune = geography.commune(code.padStart(5, "0"));
    if (commune) return { communeCode: commune.code, departments: [commune.department] };
    return locatePostalCode(code, geography);
  }
  const department = departmentOfCode(code, geography);
  return { communeCode: null, departments: department === undefined ? [] : [department] };
}

function locatePostalCode(code: string, geography: Geography): KnownPlace {
  const communes = geography.communesOfPostalCode(code);
  const [only] = communes;
  if (only === undefined) {
    const department = departmentOfCode(code, geography);
    return { communeCode: null, departments: department === undefined ? [] : [department] };
  }
  const departments = [...new Set(communes.map(({ department }) => department))];
  return { communeCode: communes.length === 1 ? only.code : null, departments };
}

/**
 * The département a code begins with: `38`, `038`, `38000` and `381` are Isère, `2A004` and `20000` are
 * Corse-du-Sud, `20200` is Haute-Corse, `97400` is La Réunion, `1` is Ain.
 */
export function departmentOfCode(code: string, geography: Geography): string | undefined {
  const text = /^0\d\d$/.test(code) ? code.slice(1) : code.padStart(2, "0");
  if (/^20\d{3}$/.test(text)) return Number(text) < 20200 ? "2A" : "2B";
  return [text.slice(0, 3), text.slice(0, 2)].find((start) => geography.isDepartment(start));
}

/** Buyer known to be there, or carried out there. Source: exchange.md, §2, « Filter --department ». */
export function isInDepartment(
  department: string,
  buyerDepartments: readonly string[],
  place: KnownPlace,
): boolean {
  return buyerDepartments.includes(department) || place.departments.includes(department);
}
