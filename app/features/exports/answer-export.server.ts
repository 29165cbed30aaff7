import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";

const contentTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
  pdf: "application/pdf",
  zip: "application/zip",
} as const;

type Format = keyof typeof contentTypes;
/** What a table may be taken away as. */
export type FileFormat = Exclude<Format, "pdf" | "zip">;

/** Answers with a file to keep, once the trail says who took it: `act` names what was taken, `name` ends as its format does. */
export async function answerExport(
  db: Db,
  taken: {
    viewer: Viewer;
    act: string;
    name: string;
    format: Format;
    body: string | Uint8Array<ArrayBuffer>;
  },
): Promise<Response> {
  const { viewer, act, name, format, body } = taken;
  await db
    .transaction()
    .execute((trx) => recordAudit(trx, { actor: viewer, act, objectType: "export", objectId: name }));
  return new Response(body, {
    headers: {
      "Content-Type": contentTypes[format],
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
