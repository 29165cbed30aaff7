import { parseDay, type Day } from "../calendar.ts";
import { organisationName, plainText, publicText } from "../decp/plain-text.ts";
import type { RawObject, RawValue } from "../decp/raw-record.ts";
import { cutText, readText } from "../decp/text-field.ts";
import type { ContractCategory } from "../exchange-codes.ts";
import { searchText } from "../search-text.ts";
import { readBoampDetails } from "./boamp-details.ts";
import { readReplyLimit, type ReplyLimit } from "./reply-limit.ts";
import type { TenderNotice } from "./tender-notice.ts";

/**
 * One publication of the BOAMP. `notice`: a call for tenders, first version or corrected one, whole; `correction`: a
 * national corrective, which only says what changes; `cancellation`. `links`: the notices it is about.
 */
export type BoampRecord = { id: string; publishedOn: Day; links: string[] } & (
  | { act: "notice"; notice: TenderNotice }
  | { act: "correction"; limit: ReplyLimit | null }
  | { act: "cancellation" }
);

/** What is kept of a text, in signs: what the form of a contract takes of a title. */
const longest = { title: 600, buyer: 200, descriptors: 500 } as const;

/**
 * Reads a record however it is written: nulls, a list or a single text, HTML entities, texts without end. `other`: a
 * result, or what is no call for tenders; `unreadable`: a call without number, title or dates. Source: the dataset
 * `boamp` of the DILA, its fields.
 */
export function readBoampRecord(raw: RawObject, department: string): BoampRecord | "other" | "unreadable" {
  const act = actOf(raw);
  if (act === "other" || !isOf(raw, department)) return "other";
  const id = readId(raw.idweb);
  const publishedOn = parseDay(textOf(raw.dateparution)?.slice(0, 10) ?? "");
  if (id === undefined || publishedOn === undefined) return "unreadable";
  const base = { id, publishedOn, links: listOf(raw.annonce_lie).flatMap((link) => readId(link) ?? []) };
  const limit = readReplyLimit(textOf(raw.datelimitereponse) ?? "") ?? null;
  if (act === "cancellation") return { ...base, act };
  const details = readBoampDetails(raw.donnees);
  if (act === "correction") return { ...base, act, limit: details.limit ?? limit };
  const title = readText(publicText(textOf(raw.objet)), longest.title).value;
  if (title === null || limit === null) return "unreadable";
  return {
    ...base,
    act,
    notice: {
      id,
      title,
      buyerName: readText(organisationName(textOf(raw.nomacheteur)), longest.buyer).value,
      buyerSiret: details.buyerSiret,
      department,
      publishedOn,
      replyBy: limit.day,
      replyTime: limit.time,
      category: categoryOf(raw),
      cpv: details.cpv,
      descriptors: descriptorsOf(raw.descripteur_libelle),
      url: urlOf(textOf(raw.url_avis), id),
    },
  };
}

/** Whether it is published for that département; one that says none is, since it was asked for. */
function isOf(raw: RawObject, department: string): boolean {
  const said = listOf(raw.code_departement).flatMap((one) => textOf(one) ?? []);
  return said.length === 0 || said.some((code) => departmentSpellings(department).includes(code));
}

/** The ways the BOAMP writes a département: `6` for 06, `20A` for 2A. */
export function departmentSpellings(department: string): string[] {
  const short = department.replace(/^0(?=\d$)/, "");
  const corsica = department.replace(/^2(?=[AB]$)/, "20");
  return [...new Set([department, short, corsica])];
}

/** By its nature and its state, whatever the way they are written: `APPEL_OFFRE`, « Avis de marché ». */
function actOf(raw: RawObject): BoampRecord["act"] | "other" {
  const nature = searchText(textOf(raw.nature) ?? textOf(raw.nature_categorise));
  const state = searchText(textOf(raw.etat));
  if (/annul/.test(`${nature} ${state}`)) return "cancellation";
  if (listOf(raw.titulaire).some((holder) => textOf(holder) !== undefined)) return "other";
  if (/^(?:avis )?rectif/.test(nature)) return "correction";
  return /^(?:appel|avis de marche|avis d appel)/.test(nature) ? "notice" : "other";
}

/** `26-118034`; what else stands there, a date or a sentence, is none. */
function readId(value: RawValue | undefined): string | undefined {
  return /^\d{2}-\d{1,7}$/.exec(textOf(value) ?? "")?.[0];
}

const categories: Readonly<Record<string, ContractCategory>> = {
  travaux: "works",
  services: "services",
  service: "services",
  fournitures: "supplies",
  fourniture: "supplies",
};

/** The first of the kinds it says: a notice of several is mostly of that one. */
function categoryOf(raw: RawObject): ContractCategory | null {
  const said = [...listOf(raw.type_marche), ...listOf(raw.type_marche_facette)];
  return said.map((one) => categories[searchText(textOf(one))]).find((code) => code !== undefined) ?? null;
}

function descriptorsOf(value: RawValue | undefined): string | null {
  const words = listOf(value).flatMap((one) => readText(textOf(one)?.replaceAll(";", ","), 100).value ?? []);
  return words.length === 0 ? null : cutText([...new Set(words)].join("; "), longest.descriptors);
}

/** Only a page of the BOAMP is linked to; any other address is replaced by the page of that notice. */
function urlOf(text: string | undefined, id: string): string {
  const own = `https://www.boamp.fr/pages/avis/?q=idweb:%22${id}%22`;
  if (text === undefined || text.length > 300 || !URL.canParse(text)) return own;
  const { protocol, hostname, href } = new URL(text);
  const isTheirs = hostname === "boamp.fr" || hostname.endsWith(".boamp.fr");
  return isTheirs && (protocol === "https:" || protocol === "http:") ? href.replace(/^http:/, "https:") : own;
}

/** As plain text; some entities are written twice over (`&amp;#039;`). */
function textOf(value: RawValue | undefined): string | undefined {
  return plainText(plainText(value));
}

/** A list, or the single value in its place, or the list a text holds: `["38", "69"]`. */
function listOf(value: RawValue | undefined): RawValue[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  if (typeof value === "string" && value.trim().startsWith("[")) {
    try {
      const read: unknown = JSON.parse(value);
      if (Array.isArray(read)) return read as RawValue[];
    } catch {
      return [value];
    }
  }
  return [value];
}
