import { longestName } from "../cells/text-limits.ts";
import { parseSiret, type Siret } from "../siret.ts";
import type { BlankReason } from "./blank.ts";
import { identifierText, organisationName, plainText } from "./plain-text.ts";
import { firstSaid, fieldsOf, isRawObject, type RawFields, type RawValue } from "./raw-record.ts";
import { readText } from "./text-field.ts";

/** Who buys. `identifier` is the SIRET, or what the file gave when that is no valid SIRET (« à vérifier »). */
export type DecpBuyer = { identifier: string; siret: Siret | null; name: string | null };

/** Who holds the contract: an organisation when its SIRET is right, else a name to keep on the lot. */
export type DecpHolder = { siret: Siret; name: string | null } | { siret: null; name: string };

/** The buyer of a contract or the authority that grants a concession, nested or flat; `undefined`: not said. */
export function readBuyer(fields: RawFields): DecpBuyer | undefined {
  const party = firstSaid(fields, "acheteur", "autoriteconcedante");
  const flat = firstSaid(fields, "acheteurid", "idacheteur", "acheteursiret", "siretacheteur");
  const nested = identifiersIn(party)[0];
  const identifier = nested?.identifier ?? identifierText(flat ?? firstSaid(fields, "autoriteconcedanteid"));
  if (identifier === undefined) return undefined;
  const siret = readSiret(identifier) ?? null;
  const name = nested?.name ?? organisationName(firstSaid(fields, "acheteurnom", "nomacheteur"));
  return { identifier: siret ?? identifier, siret, name: name ?? null };
}

export type ReadHolders = { holders: DecpHolder[]; blanks: Array<{ reason: BlankReason; value: string }> };

/** Every holder once, in the file's order, and what could not be read of them. */
export function readHolders(fields: RawFields): ReadHolders {
  const nested = ["titulaires", "titulaire", "concessionnaires", "concessionnaire"].flatMap((name) =>
    identifiersIn(fields.get(name)),
  );
  const said = nested.length > 0 ? nested : flatHolders(fields);
  const holders = new Map<string, DecpHolder>();
  const blanks: ReadHolders["blanks"] = [];
  for (const party of said) {
    const { holder, unread } = holderOf(party);
    const key = holder?.siret ?? holder?.name;
    if (key !== undefined && holders.has(key)) continue;
    if (holder && key !== undefined) holders.set(key, holder);
    blanks.push(...unread);
  }
  return { holders: [...holders.values()], blanks };
}

/** One holder a row: the export of decp.info, whose rows of the same contract belong together. */
export function isOneHolderPerRow(fields: RawFields): boolean {
  return fields.has("titulaireid") && !fields.has("titulaires");
}

/** A SIRET from digits, spaced digits, or a number that lost its leading zeros. */
export function readSiret(text: string): Siret | undefined {
  const digits = text.replace(/[\s.]/g, "");
  return /^\d{12,14}$/.test(digits) ? parseSiret(digits.padStart(14, "0")) : undefined;
}

type Party = { identifier: string | undefined; kind: string | undefined; name: string | undefined };

const wrappers = ["titulaire", "concessionnaire", "acheteur", "autoriteconcedante"];

/** Parties in a list of lists, an object wrapped or not, a text that holds JSON, or a bare identifier. */
function identifiersIn(value: RawValue | undefined): Party[] {
  if (Array.isArray(value)) return value.flatMap(identifiersIn);
  if (isRawObject(value)) {
    const fields = fieldsOf(value);
    const wrapped = wrappers.filter((name) => fields.has(name));
    if (wrapped.length > 0) return wrapped.flatMap((name) => identifiersIn(fields.get(name)));
    return [partyOf(fields)];
  }
  if (typeof value === "string" && /^\s*[[{]/.test(value)) return identifiersIn(parsedJson(value));
  const identifier = identifierText(value);
  // Some files write the names of the fields where their values should be.
  if (identifier === undefined || ["id", "typeIdentifiant"].includes(identifier)) return [];
  return [{ identifier, kind: undefined, name: undefined }];
}

function partyOf(fields: RawFields): Party {
  return {
    identifier: identifierText(firstSaid(fields, "id", "siret", "identifiant")),
    kind: plainText(firstSaid(fields, "typeidentifiant", "typeid")),
    name: organisationName(firstSaid(fields, "denominationsociale", "nom", "denomination", "raisonsociale")),
  };
}

/** `titulaire_id_1` to `_n`, or `titulaire_id` alone. */
function flatHolders(fields: RawFields): Party[] {
  const numbers = [...fields.keys()].flatMap((name) => /^titulaireid(\d*)$/.exec(name)?.[1] ?? []);
  return numbers.map((number) => ({
    identifier: identifierText(fields.get(`titulaireid${number}`)),
    kind: plainText(fields.get(`titulairetypeidentifiant${number}`)),
    name: organisationName(
      firstSaid(fields, `titulairedenominationsociale${number}`, `titulairenom${number}`),
    ),
  }));
}

/** Without usable SIRET, a holder is its name, or failing that its number. */
function holderOf({ identifier, kind, name }: Party): {
  holder: DecpHolder | undefined;
  unread: ReadHolders["blanks"];
} {
  const named = readText(name, longestName);
  const unread = named.reason === undefined ? [] : [{ reason: named.reason, value: name ?? "" }];
  const mayBeSiret = identifier !== undefined && (kind === undefined || /siret/i.test(kind));
  const siret = mayBeSiret ? readSiret(identifier) : undefined;
  if (siret !== undefined) return { holder: { siret, name: named.value }, unread };
  const number = identifier === undefined ? undefined : [kind, identifier].filter(Boolean).join(" ");
  const numbered = readText(number, longestName);
  if (numbered.reason !== undefined) unread.push({ reason: numbered.reason, value: number ?? "" });
  else if (mayBeSiret) unread.push({ reason: "holder siret unreadable", value: identifier });
  const label = named.value ?? numbered.value;
  if (label === null || label.includes("@")) return { holder: undefined, unread };
  return { holder: { siret: null, name: label }, unread };
}

function parsedJson(text: string): RawValue | undefined {
  try {
    return JSON.parse(text) as RawValue;
  } catch {
    return undefined;
  }
}
