import { mechanisms } from "#app/domain/mechanism.ts";
import type { ClosingFacts } from "#app/features/contract-life/closing-facts.server.ts";
import {
  facts,
  fields,
  paragraph,
  section,
  table,
  type PdfBlock,
  type PdfContent,
} from "#app/platform/pdf/pdf-content.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf, formatHours, formatHoursInColumn } from "#app/ui/french.ts";
import type { Printing } from "./printable-contract.server.ts";
import { contractFacts } from "./contract-facts.ts";
import { contractorBlocks } from "./contract-sheet-lines.ts";
import { missingBlocks } from "./closing-missing.ts";

/**
 * What the end of a contract is told with. Only a closed contract that owed hours, every one done and validated, is
 * attested: an obligation that nobody knows is none to attest.
 */
export type ClosingKind = "attestation" | "missing" | "situation";

/** Which document those facts make. */
export function closingKind({
  contract,
  complete,
  total,
}: Pick<ClosingFacts, "contract" | "complete" | "total">): ClosingKind {
  if (contract.stage !== "closed" || total.due === 0) return "situation";
  return complete ? "attestation" : "missing";
}

/** The attestation of a contract, or what is missing for one, or where it stands while it runs. */
export function closingContent(
  closing: ClosingFacts,
  { sheet, today }: Pick<Printing, "sheet" | "today">,
  host: string,
): PdfContent {
  const kind = closingKind(closing);
  const title = titleOf(kind, today);
  return {
    title,
    subtitle: `${sheet.title}, marché ${sheet.reference}`,
    author: host,
    footer: [
      `${title}, marché ${sheet.reference}, ${sheet.authorityName}, établi le ${formatDay(today)}`,
      "Heures faites\u00a0: relevés validés, nominatifs et collectifs. Personnes distinctes ayant des heures validées.",
    ],
    blocks: [
      paragraph(leadOf(kind, closing, host), "lead"),
      contractFacts(sheet),
      section("Heures par engagement"),
      commitmentsTable(closing),
      section("Heures par attributaire"),
      ...contractorBlocks({ contractors: contractorsOf(closing) }),
      ...(kind === "attestation" ? [] : missingBlocks(closing)),
      ...signatureBlocks(kind, host),
    ],
  };
}

function titleOf(kind: ClosingKind, today: Printing["today"]): string {
  switch (kind) {
    case "attestation":
      return "Attestation de réalisation";
    case "missing":
      return "État de ce qui manque";
    case "situation":
      return `Situation au ${formatDay(today)}`;
  }
}

function leadOf(kind: ClosingKind, { total, contract }: ClosingFacts, host: string): string {
  const done = `${formatHours(total.done)} d’insertion ont été faites sur ${formatHours(total.due)} dues, par ${countOf(total.persons, "personne")}`;
  switch (kind) {
    case "attestation":
      return `${host} atteste que l’obligation d’insertion de ce marché de ${contract.authorityName} est remplie\u00a0: ${done}.`;
    case "missing":
      return `L’obligation d’insertion de ce marché clos n’est pas entièrement établie\u00a0: ${done}\u202f; ${total.remaining > 0 ? `il manque ${formatHours(total.remaining)}` : "des mois restent à valider"}.`;
    case "situation":
      if (contract.stage === "cancelled") return "Marché annulé\u00a0: il ne compte dans aucun indicateur.";
      if (contract.stage === "closed")
        return "Marché clos, sans heure due connue\u00a0: il n’y a rien à attester.";
      return `Le marché n’est pas clos. À ce jour, ${done}\u202f; il en reste ${formatHours(total.remaining)}.`;
  }
}

function commitmentsTable({ commitments, total }: ClosingFacts): PdfBlock {
  if (commitments.length === 0) return paragraph("Aucun engagement n’est noté sur ce marché.");
  return table({
    caption: "Une personne qui a travaillé sur deux engagements compte une fois dans le total",
    columns: [
      { head: "Engagement", width: 44 },
      { head: "Dû (h)", width: 14, align: "right" },
      { head: "Fait (h)", width: 14, align: "right" },
      { head: "Reste (h)", width: 14, align: "right" },
      { head: "Personnes", width: 14, align: "right" },
    ],
    rows: commitments.map(({ lot, mechanism, due, done, remaining, persons }) => [
      `Lot ${lot}, ${mechanisms[mechanism].label}`,
      formatHoursInColumn(due),
      formatHoursInColumn(done),
      formatHoursInColumn(remaining),
      String(persons),
    ]),
    foot: [
      "Total",
      formatHoursInColumn(total.due),
      formatHoursInColumn(total.done),
      formatHoursInColumn(total.remaining),
      String(total.persons),
    ],
  });
}

function contractorsOf({ commitments }: ClosingFacts) {
  return commitments.flatMap(({ lot, mechanism, contractors }) =>
    contractors.map((contractor) => ({ lot, mechanism, ...contractor })),
  );
}

function signatureBlocks(kind: ClosingKind, host: string): PdfBlock[] {
  if (kind === "situation") return [];
  return [
    section("Signature", 130),
    facts([["Pour", host]]),
    fields(["Fait à", "Le", "Nom, qualité et signature"], 60),
  ];
}
