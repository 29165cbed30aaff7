import { opportunityAnswers } from "#app/domain/opportunity-answer.ts";
import { answerExport } from "#app/features/exports/answer-export.server.ts";
import { reasonWords } from "#app/features/opportunities/match-words.ts";
import { csvText } from "#app/platform/files/csv/csv-lines.ts";
import type { OwnLot } from "./own-lot.server.ts";
import { supplyOfLot } from "./supply-of-lot.server.ts";

const columns = [
  "SIRET",
  "Structure",
  "Type",
  "Commune",
  "Convient sur 5",
  "Dans sa zone",
  "Pourquoi",
  "Contact",
  "Courriel",
  "Téléphone",
];

/** Who could do a lot, as a file; what each answered is a column for who may know. Written in the audit trail. */
export async function lotStructuresFile(asked: OwnLot): Promise<Response> {
  const { viewer, db, lot, today } = asked;
  const { lines, seesWho } = await supplyOfLot(asked);
  const name = `structures_${lot.reference}_lot-${lot.lotNumber}_${today}.csv`.replace(/[^\w.-]/g, "-");
  const rows = lines.map((line) => [
    line.siret,
    line.name,
    line.kind,
    line.place,
    line.blocks,
    line.inZone ? "oui" : "non",
    line.reasons.map((reason) => reasonWords(reason, "about").words).join(", "),
    line.contact,
    line.email,
    line.phone,
    ...(seesWho ? [line.answered === null ? "" : opportunityAnswers[line.answered.answer].label] : []),
  ]);
  const sheet = { name: "Structures", columns: [...columns, ...(seesWho ? ["Réponse"] : [])], rows };
  const body = await csvText(sheet);
  return answerExport(db, { viewer, act: "supply.exported", name, format: "csv", body });
}
