import { fa02Definitions } from "#app/domain/fa02-definition.ts";
import { siretWords } from "#app/features/documents/document-words.ts";
import { grantArithmetic } from "#app/features/report/grant-arithmetic.ts";
import {
  facts,
  paragraph,
  section,
  table,
  type PdfBlock,
  type PdfContent,
} from "#app/platform/pdf/pdf-content.ts";
import { formatDay, formatMonth } from "#app/ui/french-dates.ts";
import { formatNumber } from "#app/ui/french.ts";
import type { GrantDialogue } from "./grant-dialogue.server.ts";
import { changeWords, figureWords, indicatorTitle } from "./indicator-lines.ts";
import { planBlocks } from "./plan-blocks.ts";
import { reachFact, shortPaceWords } from "./reach-words.ts";

/** What is laid on the table at the dialogue de gestion of a host’s year: the page, on paper. Never a name. */
export function dialogueContent(dialogue: GrantDialogue): PdfContent {
  const { name, siret, year, today, grant, projection, months } = dialogue;
  return {
    title: `Dialogue de gestion ${year}`,
    subtitle: name,
    author: name,
    footer: [
      `Dialogue de gestion ${year}, ${name}, établi le ${formatDay(today)}`,
      "Chiffres exacts, pour le porteur et son financeur seulement. Allocataires du RSA\u00a0: relevés validés de l’année.",
    ],
    blocks: [
      paragraph(reachFact(months, grant), "lead"),
      ...(grant !== null && projection?.isShort
        ? [paragraph(`Le rythme est insuffisant. ${shortPaceWords(grant, projection)}`)]
        : []),
      facts([
        ["Porteur", `${name}, SIRET ${siretWords(siret)}`],
        ["Année", String(year)],
        ["Établi le", formatDay(today)],
      ]),
      section("La convention et son calcul"),
      ...agreementBlocks(dialogue),
      section("Les allocataires du RSA, mois par mois"),
      monthsBlock(dialogue),
      section(`Les huit indicateurs, ${year} et ${year - 1}`),
      indicatorsTable(dialogue),
      section("Le plan d’actions"),
      ...planBlocks(dialogue.plan, year),
      section("Ce que ces chiffres comptent"),
      ...[...fa02Definitions.participants.text, ...fa02Definitions.grant.text].map((text) =>
        paragraph(text, "soft"),
      ),
    ],
  };
}

function agreementBlocks({ grant, projection, year }: GrantDialogue): PdfBlock[] {
  if (grant === null || projection === null) return [paragraph(`Aucune convention pour ${year}.`)];
  return [facts(grantArithmetic(grant, projection).map(({ label, value }) => [label, value] as const))];
}

function monthsBlock({ months, year }: GrantDialogue): PdfBlock {
  if (months.length === 0) return paragraph("L’année n’a pas commencé.");
  return table({
    caption: `Allocataires du RSA atteints depuis janvier ${year}, à la fin de chaque mois`,
    columns: [
      { head: "Fin de mois", width: 40 },
      { head: "Atteints", width: 20, align: "right" },
      { head: "Attendus, à pas réguliers", width: 20, align: "right" },
    ],
    rows: months.map(({ month, reached, expected }) => [
      formatMonth(month),
      formatNumber(reached),
      expected === null ? "–" : formatNumber(expected),
    ]),
  });
}

function indicatorsTable({ indicators, year }: GrantDialogue): PdfBlock {
  return table({
    caption: `Totaux exacts du porteur. Un tiret marque un chiffre sans objet cette année-là. Heures, personnes, marchés, actions.`,
    columns: [
      { head: "Indicateur", width: 30 },
      { head: "Chiffre", width: 34 },
      { head: String(year), width: 13, align: "right" },
      { head: String(year - 1), width: 13, align: "right" },
      { head: "Écart", width: 13, align: "right" },
    ],
    rows: indicators.map((line, index) => [
      indicators[index - 1]?.indicator === line.indicator
        ? ""
        : `${line.indicator}. ${indicatorTitle(line.indicator)}`,
      line.label,
      figureWords(line.unit, line.now),
      figureWords(line.unit, line.before),
      changeWords(line),
    ]),
  });
}
