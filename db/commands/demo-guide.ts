import { numbered, paragraph, section, type PdfContent } from "#app/platform/pdf/pdf-content.ts";

/** A one-page guide the forum of the demonstration shares. */
export const demoGuide: PdfContent = {
  title: "Relever les suites de parcours",
  subtitle: "Instance départementale d’animation, 1er octobre 2026",
  author: "Instance départementale d’animation",
  footer: ["Document de démonstration"],
  blocks: [
    paragraph(
      "Une suite connue compte\u202f; une suite inconnue n’est jamais une sortie sans emploi.",
      "lead",
    ),
    section("Trois appels, pas plus"),
    numbered([
      "Appelez à trois mois, puis à six mois.",
      "Notez ce que la personne dit, à la date de l’appel.",
      "Après trois essais sans réponse, notez la suite inconnue.",
    ]),
  ],
};
