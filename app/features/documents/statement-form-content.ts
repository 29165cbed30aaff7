import { facts, fields, paragraph, section, table, type PdfContent } from "#app/platform/pdf/pdf-content.ts";
import { formatDay, formatMonth } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import type { Printing } from "./printable-contract.server.ts";
import type { StatementForm } from "./statement-form.server.ts";
import { siretWords } from "./document-words.ts";

/** The monthly form of a company: who works for it under the clause, and a blank for the hours of each. */
export function statementFormContent(
  { month, company, dueOn, lines }: StatementForm,
  { sheet }: Pick<Printing, "sheet">,
  host: string,
): PdfContent {
  const title = `Relevé d’heures, ${formatMonth(month)}`;
  return {
    title,
    subtitle: `${company.name}, marché ${sheet.reference}`,
    author: host,
    footer: [
      `${title}, ${company.name}, marché ${sheet.reference}`,
      "Document nominatif, réservé à l’entreprise et au porteur\u00a0: à détruire une fois les heures déclarées.",
    ],
    blocks: [
      facts([
        ["Entreprise", `${company.name}, SIRET ${siretWords(company.siret)}`],
        ["Marché", `${sheet.title} (${sheet.reference})`],
        ["Maître d’ouvrage", sheet.authorityName],
        ["À rendre à", `${host}, au plus tard le ${formatDay(dueOn)}`],
      ]),
      section("Heures travaillées dans le mois"),
      ...(lines.length === 0
        ? [
            paragraph(
              `Aucune embauche de cette entreprise n’est ouverte en ${formatMonth(month)}. Si quelqu’un a travaillé, signalez-le au porteur.`,
            ),
          ]
        : [
            table({
              caption: `${countOf(lines.length, "salarié")}. Heures et minutes en décimales, par exemple 151,67. Sans heure travaillée, écrivez 0.`,
              form: true,
              columns: [
                { head: "Salarié", width: 22 },
                { head: "Référence", width: 18 },
                { head: "Contrat", width: 20 },
                { head: "Poste", width: 20 },
                { head: "Heures", width: 14, align: "right" },
              ],
              rows: lines.map(({ name, reference, contractType, jobTitle }) => [
                name,
                reference,
                contractType,
                jobTitle,
                "",
              ]),
              foot: ["Total", "", "", "", ""],
            }),
          ]),
      paragraph("J’atteste que ces heures ont été travaillées et payées par l’entreprise.", "body"),
      fields(["Nom et qualité", "Date", "Signature et cachet"], 60),
    ],
  };
}
