import { spacedSiret } from "#app/domain/siret.ts";
import type { StructurePage } from "#app/features/structures/read-structure.server.ts";
import { updateWords } from "#app/features/structures/source-words.ts";
import {
  facts,
  list,
  paragraph,
  section,
  type PdfBlock,
  type PdfContent,
} from "#app/platform/pdf/pdf-content.ts";
import { formatDay } from "#app/ui/french-dates.ts";

/** The sheet of a structure to hand over to a buyer or a company: what it does, where, how to reach it. */
export function structureSheetContent(
  page: StructurePage,
  printed: { today: string; author: string },
): PdfContent {
  const place = [page.brand, page.kind, page.communeName].filter((part) => part !== null).join(", ");
  return {
    title: page.name,
    subtitle: `${place}. Fiche au ${formatDay(printed.today)}`,
    author: printed.author,
    footer: [
      `${page.name}, SIRET ${spacedSiret(page.siret)}, fiche au ${formatDay(printed.today)}`,
      "n.d.\u00a0: la structure ne l’a pas dit.",
    ],
    blocks: [
      ...(page.about === null ? [] : [paragraph(page.about, "lead")]),
      section("Ce qu’elle fait"),
      ...activityBlocks(page),
      section("Où et comment elle intervient"),
      facts([
        ["Zone d’intervention", page.zone ?? "n.d."],
        ["Située à", page.communeName ?? "n.d."],
        ["Types de service", page.services ?? "n.d."],
        ["Capacité", page.capacity ?? "n.d."],
        ["Type", `${page.kind}${page.isSiae ? ", SIAE" : ""}`],
      ]),
      section("La joindre"),
      facts([
        ["Personne à contacter", page.contact ?? "n.d."],
        ["Courriel", page.email ?? "n.d."],
        ["Téléphone", page.phone ?? "n.d."],
        ["Site", page.website?.shown ?? "n.d."],
        ["SIRET", spacedSiret(page.siret)],
      ]),
      section("D’où viennent ces données"),
      list([updateWords(page.updated), ...page.sources.map((source) => `${source}.`)]),
    ],
  };
}

function activityBlocks({ activities }: StructurePage): PdfBlock[] {
  if (activities.length === 0) return [paragraph("Métiers\u00a0: n.d.")];
  return [facts(activities.map(({ group, activities: inside }) => [group, inside.join(", ")]))];
}
