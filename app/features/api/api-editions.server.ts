import { createHash } from "node:crypto";
import type { EditionContent, EditionTable } from "#app/domain/edition/edition-content.ts";
import { editionMeasures } from "#app/domain/edition/edition-table.ts";
import { verdictOn } from "#app/domain/permission.ts";
import { problem } from "#app/platform/problem.server.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { findEdition, listEditions } from "#db/queries/editions/read-edition.server.ts";
import type { ApiCall } from "./api-route.server.ts";

const notForThem =
  "Les éditions se lisent avec le jeton d’un membre de l’instance, d’un porteur, du financeur ou d’une direction territoriale.";

/** The published editions, without their tables: the last period first. */
export async function apiEditions({ request, context, viewer }: ApiCall): Promise<Response> {
  if (verdictOn(viewer, "view editions") !== "allowed") return problem(403, notForThem);
  const editions = await listEditions(databaseOf(context));
  return tagged(
    request,
    editions.map(({ number, kind, from, to, publishedOn, supersedes, supersededBy }) => ({
      edition: number,
      kind,
      period: { from, to },
      publishedOn,
      supersedes,
      supersededBy,
    })),
  );
}

/** One published edition, as exchange.md, §5, has it: never a true value. */
export async function apiEdition({ request, context, params, viewer }: ApiCall): Promise<Response> {
  if (verdictOn(viewer, "view editions") !== "allowed") return problem(403, notForThem);
  const number = /^[1-9]\d{0,8}$/.test(params.number ?? "") ? Number(params.number) : undefined;
  const edition = number === undefined ? undefined : await findEdition(databaseOf(context), number);
  if (edition === undefined) {
    return problem(404, "Aucune édition publiée ne porte ce numéro\u00a0: la liste est à /api/v1/editions.");
  }
  return tagged(request, editionJson(edition));
}

function editionJson({ number, from, to, publishedOn, supersedes, parameters, tables }: EditionContent) {
  const { threshold, sensitiveThreshold } = parameters;
  return {
    edition: number,
    period: { from, to },
    publishedOn,
    supersedes,
    parameters: { threshold, sensitiveThreshold },
    tables: tables.map(tableJson),
  };
}

/** Hours as decimal numbers, counts as whole ones. */
function tableJson({ id, measure, additive, dimensions, cells }: EditionTable) {
  const { unit } = editionMeasures[measure];
  return {
    id,
    measure,
    unit,
    additive,
    dimensions,
    cells: cells.map(({ keys, value, status }) => ({
      keys,
      value: status !== "published" || value === null ? null : unit === "hours" ? value / 100 : value,
      status,
    })),
  };
}

/** JSON that may be kept as long as its tag is asked again: 304 when it has not changed. */
function tagged(request: Request, body: unknown): Response {
  const text = JSON.stringify(body);
  const etag = `"${createHash("sha256").update(text).digest("hex").slice(0, 32)}"`;
  const headers = { ETag: etag, "Cache-Control": "private, no-cache" };
  const known = (request.headers.get("If-None-Match") ?? "")
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(etag) || known.includes("*")) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: { ...headers, "Content-Type": "application/json; charset=utf-8" },
  });
}
