import type { Day } from "../calendar.ts";
import { findNir, findNirInContractNumber } from "../cells/find-nir.ts";
import type { ContractCategory } from "../exchange-codes.ts";
import {
  longestIdentifier,
  longestName,
  longestOrganisationNumber,
  longestText,
} from "../cells/text-limits.ts";
import type { Mechanism } from "../mechanism.ts";
import type { Cents } from "../money.ts";
import type { Blank, BlankReason, ReadField, RefusalReason } from "./blank.ts";
import { contractReference } from "./contract-reference.ts";
import { categoryOfCpv, readAmount, readCpv, readDay, readDuration } from "./decp-field.ts";
import { isOneHolderPerRow, readBuyer, readHolders, type DecpBuyer, type DecpHolder } from "./party.ts";
import { readPlace, type DecpPlace } from "./place.ts";
import { identifierText, plainText, publicText } from "./plain-text.ts";
import { fieldsOf, firstSaid, isRawObject, type RawFields, type RawValue } from "./raw-record.ts";
import { readSocialConsiderations } from "./social-considerations.ts";
import { readText } from "./text-field.ts";

/** A contract or a concession as open data tells it, whatever the shape of its file. */
export type DecpContract = {
  buyer: DecpBuyer;
  decpId: string;
  title: string;
  procedure: string | null;
  category: ContractCategory | null;
  cpv: string | null;
  amount: Cents | null;
  notifiedOn: Day | null;
  startsOn: Day | null;
  durationMonths: number | null;
  place: DecpPlace | null;
  /** Said by the export of decp.info, which looked the buyer up. */
  buyerCommuneCode: string | null;
  buyerDepartment: string | null;
  mechanisms: Mechanism[];
  holders: DecpHolder[];
  /** Rows of the same contract each bring one holder. */
  oneHolderPerRow: boolean;
  blanks: Blank[];
};

/** `superseded`: a row that says of itself that a later one replaces it (`donneesActuelles` false). */
export type DecpReading =
  | { kind: "contract"; contract: DecpContract }
  | { kind: "refused"; reason: RefusalReason }
  | { kind: "superseded" };

/**
 * A record turned into a contract. Refused only without buyer, without id, or when it is no object; any other
 * bad field is left empty and told in `blanks`. Nothing but the fields below is read: agents' names and
 * e-mails of old files go no further. Amount and duration are the record's own: its `modifications` are
 * another publication, which a facilitator enters as an amendment.
 */
export function readDecpRecord(record: RawValue): DecpReading {
  if (!isRawObject(record)) return { kind: "refused", reason: "not an object" };
  const fields = fieldsOf(record);
  if (isSuperseded(fields)) return { kind: "superseded" };
  const buyer = readBuyer(fields);
  if (buyer === undefined) return { kind: "refused", reason: "no buyer" };
  const decpId = identifierText(fields.get("id") ?? fields.get("idmarche"));
  if (decpId === undefined) return { kind: "refused", reason: "no id" };
  const refusal = refusalOfKey(buyer, decpId);
  if (refusal !== undefined) return { kind: "refused", reason: refusal };
  return { kind: "contract", contract: contractOf(fields, buyer, decpId) };
}

/** Room left for the suffix of a reference. */
const suffixRoom = 10;

function refusalOfKey({ identifier }: DecpBuyer, decpId: string): RefusalReason | undefined {
  if (identifier.length > longestOrganisationNumber) return "buyer too long";
  if (findNir(identifier)) return "buyer is a NIR";
  const reference = contractReference(identifier, decpId);
  if (findNirInContractNumber(decpId) ?? findNirInContractNumber(reference)) return "id is a NIR";
  return reference.length > longestIdentifier - suffixRoom ? "id too long" : undefined;
}

function contractOf(fields: RawFields, buyer: DecpBuyer, decpId: string): DecpContract {
  const blanks: Blank[] = [];
  const read = <Value>(
    names: readonly [string, ...string[]],
    reader: (value: RawValue | undefined) => ReadField<Value>,
  ): Value | null => {
    const raw = firstSaid(fields, ...names.map((name) => name.toLowerCase()));
    const result = reader(raw);
    if (result.reason !== undefined) {
      blanks.push(blankOf(names[0], result.reason, raw));
    }
    return result.value;
  };
  const cpv = read(["codeCPV", "cpv"], readCpv);
  const social = readSocialConsiderations(
    firstSaid(fields, "considerationssociales", "considerationsociale"),
  );
  for (const word of social.unknown) {
    blanks.push(blankOf("considerationsSociales", "consideration unknown", word));
  }
  const named = readText(buyer.name ?? undefined, longestName);
  if (named.reason !== undefined) {
    blanks.push(blankOf("acheteur.nom", named.reason, buyer.name));
  }
  const { holders, blanks: ofHolders } = readHolders(fields);
  for (const { reason, value } of ofHolders) blanks.push(blankOf("titulaires", reason, value));
  return {
    buyer: { ...buyer, name: named.value },
    decpId,
    title: read(["objet"], (raw) => readText(publicText(raw), longestText)) ?? titleFrom(decpId),
    procedure: read(["procedure"], (raw) => readText(plainText(raw), longestText)),
    category: cpv === null ? null : categoryOfCpv(cpv),
    cpv,
    amount: readEitherAmount(fields, read),
    notifiedOn: read(["dateNotification", "dateSignature"], readDay),
    startsOn: read(["dateDebutExecution"], readDay),
    durationMonths: read(["dureeMois"], readDuration),
    place: readPlace(fields) ?? null,
    buyerCommuneCode: plainText(fields.get("acheteurcommunecode")) ?? null,
    buyerDepartment: plainText(fields.get("acheteurdepartementcode")) ?? null,
    mechanisms: social.mechanisms,
    holders,
    oneHolderPerRow: isOneHolderPerRow(fields),
    blanks,
  };
}

/** The number of fifteen digits that stands as an id would be taken for a person's in a title. */
function titleFrom(decpId: string): string {
  const title = `Marché ${decpId}`;
  return findNir(title) ? "Marché sans intitulé" : title;
}

/** A concession has a global value; consolidated files give every contract a `valeurGlobale` of 0. */
function readEitherAmount(
  fields: RawFields,
  read: (names: readonly [string, ...string[]], reader: typeof readAmount) => Cents | null,
): Cents | null {
  const isContract = firstSaid(fields, "montant") !== undefined;
  return read([isContract ? "montant" : "valeurGlobale"], readAmount);
}

function isSuperseded(fields: RawFields): boolean {
  const current = fields.get("donneesactuelles");
  if (typeof current === "boolean") return !current;
  const text = plainText(current);
  return text !== undefined && /^(false|faux|non|0(\.0)?)$/i.test(text);
}

/** `value`: short, and never an e-mail address or a social security number. */
function blankOf(field: string, reason: BlankReason, raw: RawValue | undefined): Blank {
  const text = publicText(raw) ?? "";
  const isHidden = reason === "social security number" || findNir(text) !== undefined;
  const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return { field, reason, value: isHidden ? "" : shown };
}

/** Two rows of one contract, from a file that has one holder a row: the later row, with everyone's holders. */
export function mergeHolderRows(earlier: DecpContract, later: DecpContract): DecpContract {
  const keys = new Set(earlier.holders.map(holderKey));
  const added = later.holders.filter((holder) => !keys.has(holderKey(holder)));
  const unread = later.blanks.filter(({ field }) => field === "titulaires").map(({ value }) => value);
  const blanks = earlier.blanks.filter(
    ({ field, value }) => field === "titulaires" && !unread.includes(value),
  );
  return { ...later, holders: [...earlier.holders, ...added], blanks: [...blanks, ...later.blanks] };
}

function holderKey(holder: DecpHolder): string {
  return holder.siret ?? `name ${holder.name}`;
}
