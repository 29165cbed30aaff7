import { z } from "zod";
import { addDays, type Day } from "#app/domain/calendar.ts";
import type { RawObject } from "#app/domain/decp/raw-record.ts";
import { departmentSpellings } from "#app/domain/notice/boamp-record.ts";
import type { OutsideFailure } from "./outside-failure.ts";
import { outsideReader, type OutsideClock } from "./outside-fetch.server.ts";
import { outsidePages } from "./outside-pages.server.ts";

/** The BOAMP as the DILA publishes it. Source: Opendatasoft, « Explore API v2.1 », dataset `boamp`. */
export const boampAddress =
  "https://boamp-datadila.opendatasoft.com/api/explore/v2.1/catalog/datasets/boamp/records";

const name = "BOAMP";
/** A notice with its whole text weighs up to 200 kB: under the hundred the service allows. */
const pageSize = 50;
/** The service answers no line past the ten thousandth. */
const mostPages = 10_000 / pageSize;
/** Correctives and cancellations of notices read before come within that many days. Our choice. */
const correctiveDays = 120;

const fields = [
  "idweb",
  "objet",
  "nomacheteur",
  "dateparution",
  "datelimitereponse",
  "type_marche",
  "code_departement",
  "descripteur_libelle",
  "nature",
  "etat",
  "titulaire",
  "annonce_lie",
  "url_avis",
  "donnees",
];

const answer = z.object({
  total_count: z.number().optional(),
  results: z.array(z.record(z.string(), z.json())).max(100),
});

/** `patience`: how long it may be waited for, in milliseconds: of one answer, between two tries, and how many tries. */
export type BoampQuestion = {
  department: string;
  today: Day;
  patience?: { longestAnswer: number; longestPause: number; tries: number };
  clock?: OutsideClock;
  signal?: AbortSignal;
};

export type BoampPage = { outcome: "page"; records: RawObject[] } | OutsideFailure;

/**
 * Calls for tenders of a département whose limit is today or later, with what corrects or cancels others, the latest
 * first, page by page. Ends by the failure that stopped it, if one did: what came before remains good. Never throws.
 */
export async function* boampPages({
  department,
  today,
  patience,
  clock,
  signal,
}: BoampQuestion): AsyncGenerator<BoampPage> {
  const read = outsideReader(
    { name, spacing: 200, ...patience },
    { ...(clock === undefined ? {} : { clock }), ...(signal === undefined ? {} : { signal }) },
  );
  const where = whereOf(department, today);
  let offset = 0;
  const pages = outsidePages(read, {
    name,
    first: addressOf(where, offset),
    shape: answer,
    nextOf: ({ results, total_count: total }) => {
      offset += results.length;
      const isLast =
        results.length === 0 || (total === undefined ? results.length < pageSize : offset >= total);
      return isLast ? null : addressOf(where, offset).href;
    },
    mostPages,
  });
  for await (const read of pages) {
    yield read.outcome === "page" ? { outcome: "page", records: read.page.results } : read;
  }
}

function addressOf(where: string, offset: number): URL {
  const address = new URL(boampAddress);
  address.search = new URLSearchParams({
    select: fields.join(","),
    where,
    order_by: "dateparution desc, idweb desc",
    limit: String(pageSize),
    offset: String(offset),
  }).toString();
  return address;
}

/** In the query language of the service; a national corrective is a publication of its own, a European one a whole call. */
function whereOf(department: string, today: Day): string {
  const places = departmentSpellings(department).map((code) => `code_departement="${code}"`);
  const since = addDays(today, -correctiveDays);
  return [
    `(${places.join(" or ")})`,
    `((nature="APPEL_OFFRE" and datelimitereponse>=date'${today}') or ((nature in ("RECTIFICATIF","ANNULATION") or etat="RECTIFICATIF") and dateparution>=date'${since}'))`,
  ].join(" and ");
}
