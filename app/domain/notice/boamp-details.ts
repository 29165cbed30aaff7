import { parseSiret, type Siret } from "../siret.ts";
import { readCpv } from "../written-cpv.ts";
import { readReplyLimit, type ReplyLimit } from "./reply-limit.ts";

/** What the whole text of a notice adds to its record. `limit`: the new one a national corrective says. */
export type BoampDetails = { cpv: string | null; buyerSiret: Siret | null; limit: ReplyLimit | null };

const nothing: BoampDetails = { cpv: null, buyerSiret: null, limit: null };
/** A longer text is left unread: notices weigh 5 to 200 kB. */
const longestText = 2_000_000;

/** `*` is any key. The main classification first, then that of the first lot. */
const cpvPaths = [
  ["EFORMS", "*", "cac:ProcurementProject", "cac:MainCommodityClassification", "cbc:ItemClassificationCode"],
  [
    "EFORMS",
    "*",
    "cac:ProcurementProjectLot",
    "cac:ProcurementProject",
    "cac:MainCommodityClassification",
    "cbc:ItemClassificationCode",
  ],
  ["FNSimple", "*", "natureMarche", "codeCPV", "objetPrincipal", "classPrincipale"],
  ["MAPA", "*", "description", "codeCPV", "objetPrincipal", "classPrincipale"],
  ["MAPA", "*", "description", "CPV", "objetPrincipal", "classPrincipale"],
  ["OBJET", "CPV", "PRINCIPAL"],
] as const;

const siretPaths = [
  ["FNSimple", "organisme", "codeIdentificationNational"],
  ["MAPA", "organisme", "codeIdentificationNational"],
  ["IDENTITE", "CODE_IDENT_NATIONAL"],
  ["IDENTITE", "TYPE_IDENT_NATIONAL", "SIRET"],
] as const;

/**
 * Reads `donnees`, a JSON text in the shape of the form the buyer filled in: eForms, FNSimple, MAPA or the older one.
 * Nothing is guessed: a code that does not look like one, or two buyers, is null.
 */
export function readBoampDetails(data: unknown): BoampDetails {
  const whole = typeof data === "string" ? parsed(data) : data;
  if (typeof whole !== "object" || whole === null) return nothing;
  const cpv = cpvPaths.flatMap((path) => textsAt(whole, path)).map(cpvOf);
  return {
    cpv: cpv.find((code) => code !== undefined) ?? null,
    buyerSiret: onlyOne([...eFormsBuyers(whole), ...siretPaths.flatMap((path) => textsAt(whole, path))]),
    limit: correctedLimit(whole),
  };
}

function parsed(text: string): unknown {
  if (text.length > longestText) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function cpvOf(text: string): string | undefined {
  const code = readCpv(text);
  return code !== undefined && /^(?:0[3-9]|[1-8]\d|9[0-8])\d{6}$/.test(code) ? code : undefined;
}

function onlyOne(texts: readonly string[]): Siret | null {
  const found = new Set(texts.flatMap((text) => parseSiret(text.replace(/\D/g, "")) ?? []));
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : null;
}

const organisationPath = [
  "ext:UBLExtensions",
  "ext:UBLExtension",
  "ext:ExtensionContent",
  "efext:EformsExtension",
  "efac:Organizations",
  "efac:Organization",
  "efac:Company",
] as const;

/** eForms tell every organisation once (the court, the platform…) and point to the buyer by its `ORG-0001`. */
function eFormsBuyers(whole: object): string[] {
  return nodesAt(whole, ["EFORMS", "*"]).flatMap((form) => {
    const buyers = textsAt(form, ["cac:ContractingParty", "cac:Party", "cac:PartyIdentification", "cbc:ID"]);
    return nodesAt(form, organisationPath)
      .filter((one) => textsAt(one, ["cac:PartyIdentification", "cbc:ID"]).some((id) => buyers.includes(id)))
      .flatMap((one) => textsAt(one, ["cac:PartyLegalEntity", "cbc:CompanyID"]));
  });
}

/** « Réception des offres : au lieu de …, lire … », where a national corrective has fields for it. */
function correctedLimit(whole: object): ReplyLimit | null {
  for (const delay of holdersOf(whole, "rubDelais", deepest)) {
    if (!textsAt(delay, ["rubDelais"]).includes("ReceptionOffres")) continue;
    const [text] = textsAt(delay, ["lireDate"]);
    const limit = text === undefined ? undefined : readReplyLimit(text);
    if (limit) return limit;
  }
  return null;
}

/** Forms are ten levels deep at most. */
const deepest = 12;

function holdersOf(node: unknown, key: string, levels: number): object[] {
  if (typeof node !== "object" || node === null || levels === 0) return [];
  const own = Object.hasOwn(node, key) ? [node] : [];
  return [...own, ...Object.values(node).flatMap((value) => holdersOf(value, key, levels - 1))];
}

/** Every node at a path; a list is read one by one. */
function nodesAt(node: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(node)) return node.flatMap((one) => nodesAt(one, path));
  const [key, ...rest] = path;
  if (key === undefined) return [node];
  if (typeof node !== "object" || node === null) return [];
  if (key === "*") return Object.values(node).flatMap((value) => nodesAt(value, rest));
  const value: unknown = Object.hasOwn(node, key) ? (node as Record<string, unknown>)[key] : undefined;
  return value === undefined ? [] : nodesAt(value, rest);
}

/** Their texts: a scalar, or `{ "#text": … }` where the element had attributes. */
function textsAt(node: unknown, path: readonly string[]): string[] {
  return nodesAt(node, path).flatMap((value) => {
    const text: unknown =
      typeof value === "object" && value !== null && "#text" in value ? value["#text"] : value;
    return typeof text === "string" || typeof text === "number" ? [String(text).trim()] : [];
  });
}
