import type { AppLoadContext } from "@remix-run/node";
import { writeDecpFile } from "#app/domain/decp/write-decp-contract.ts";
import { answerExport, type FileFormat } from "#app/features/exports/answer-export.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { askConsiderations } from "./ask-considerations.server.ts";
import { considerationLines, publishedId } from "./consideration-lines.server.ts";
import { considerationsCsv } from "./considerations-csv.server.ts";
import { considerationsXlsx } from "./considerations-xlsx.server.ts";
import { readConsiderations, type Considerations } from "./considerations.server.ts";

/**
 * The buyer’s contracts of a period with their social considerations, as a file to keep: its own, no others. JSON is ready
 * for its « profil d’acheteur »; a private buyer publishes nothing and is told so. Each one is written in the audit trail.
 */
export async function considerationsFile(
  request: Request,
  context: AppLoadContext,
  format: FileFormat,
): Promise<Response> {
  const { viewer, db, today, buyerId, period, refused } = await askConsiderations(request, context);
  if (refused !== null) throw new Response(null, { status: 400 });
  const read = await readConsiderations(db, { buyerId, period });
  if (format === "json" && read.isPrivate) {
    return redirectSaying(
      paths.considerations({ de: period.from, a: period.to }),
      "Un maître d’ouvrage privé ne publie pas de données essentielles\u00a0: prenez le tableau.",
    );
  }
  const scope = { kind: "authority", organisationId: buyerId } as const;
  const lines =
    format === "json" ? [] : await considerationLines(db, { scope, contracts: read.contracts, today });
  const body =
    format === "json"
      ? decpText(read)
      : format === "csv"
        ? considerationsCsv(lines, read.isPrivate)
        : new Uint8Array(await considerationsXlsx(read, { lines, today }));
  const name = `considerations-sociales_${period.from}_${period.to}.${format}`;
  return answerExport(db, { viewer, act: "considerations.exported", name, format, body });
}

function decpText({ contracts }: Considerations): string {
  const file = writeDecpFile(
    contracts.map((contract) => ({
      id: publishedId(contract),
      buyer: contract.authoritySiret,
      title: contract.title,
      cpv: contract.cpv,
      durationMonths: contract.durationMonths,
      notifiedOn: contract.notifiedOn,
      amount: contract.amount,
      mechanisms: contract.mechanisms,
    })),
  );
  return JSON.stringify(file, null, 2);
}
