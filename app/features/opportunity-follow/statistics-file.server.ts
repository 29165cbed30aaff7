import type { AppLoadContext } from "@remix-run/node";
import { declineReasons, opportunityAnswers } from "#app/domain/opportunity-answer.ts";
import { csvLines } from "#app/platform/files/csv/csv-lines.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { readStatistics, type ReadStatistics } from "./read-statistics.server.ts";

const columns = [
  "Marché",
  "Objet",
  "Lot",
  "Ouvert le",
  "Fermé le",
  "SIRET",
  "Structure",
  "Type",
  "Réponse",
  "Répondu le",
  "Motif",
  "Mise en relation",
  "Contrat signé",
];

/** What is behind the statistics, a row a lot and a structure; a lot nobody answered has one row. Written in the audit trail. */
export async function statisticsFile(request: Request, context: AppLoadContext): Promise<Response> {
  const read = await readStatistics(request, context);
  const name = `reponses_${read.period.from}_${read.period.to}.csv`;
  const body: string[] = [];
  for await (const line of csvLines({ name: "Réponses", columns, rows: rowsOf(read) })) body.push(line);
  await read.db.transaction().execute((trx) =>
    recordAudit(trx, {
      actor: read.viewer,
      act: "answers.exported",
      objectType: "export",
      objectId: name,
    }),
  );
  return new Response(body.join(""), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}

function rowsOf({ lots, answers, structures, statistics }: ReadStatistics) {
  return lots.flatMap((lot) => {
    const start = [
      lot.reference,
      lot.title,
      lot.lotNumber,
      { day: lot.openedOn },
      lot.closedOn === null ? null : { day: lot.closedOn },
    ];
    const pairs = statistics.pairs.filter(({ lotId }) => lotId === lot.lotId);
    if (pairs.length === 0) return [[...start, ...Array.from({ length: 8 }, () => null)]];
    return pairs.map(({ siret, answer, isIntroduced, isContracted }) => {
      const given = answers.find((one) => one.lotId === lot.lotId && one.siret === siret);
      const reason = given?.declineReason ?? null;
      return [
        ...start,
        siret,
        structures.get(siret)?.name ?? null,
        structures.get(siret)?.kind ?? null,
        answer === null ? null : opportunityAnswers[answer].label,
        given === undefined ? null : { day: given.answeredOn },
        reason === null ? null : declineReasons[reason].label,
        isIntroduced ? "oui" : "non",
        isContracted ? "oui" : "non",
      ];
    });
  });
}
