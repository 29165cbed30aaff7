import type { Breakdown } from "#app/domain/edition/edition-dimension.ts";
import { editionSentences } from "./edition-sentences.ts";
import type { EditionView } from "./edition-view.ts";
import type { ReportSection } from "./report-section.ts";
import { actionsBlocks, plansBlocks } from "./sections/actions-section.ts";
import { hiresBlocks } from "./sections/hires-section.ts";
import { hoursBlock } from "./sections/hours-section.ts";
import { mechanismsBlocks } from "./sections/mechanisms-section.ts";
import { outcomesBlocks } from "./sections/outcomes-section.ts";
import { personsBlock } from "./sections/persons-section.ts";
import { structuresBlocks } from "./sections/structures-section.ts";
import { targetsBlock } from "./sections/targets-section.ts";

/** The parts of the consolidated report, one per indicator, then plans, by one of the five breakdowns. */
export function editionSections(view: EditionView, by: Breakdown): ReportSection[] {
  const sentences = editionSentences(view);
  return [
    {
      id: "heures",
      indicator: 1,
      title: "Heures d’insertion, prévues et réalisées",
      short: "Heures",
      sentence: sentences[1],
      blocks: [hoursBlock(view, by)],
    },
    {
      id: "participants",
      indicator: 2,
      title: "Participants",
      short: "Participants",
      sentence: sentences[2],
      blocks: [personsBlock(view, by)],
    },
    {
      id: "recrutements",
      indicator: 3,
      title: "Typologie des recrutements",
      short: "Recrutements",
      sentence: sentences[3],
      blocks: hiresBlocks(view, by),
    },
    {
      id: "dispositifs",
      indicator: 4,
      title: "Dispositifs",
      short: "Dispositifs",
      sentence: sentences[4],
      blocks: mechanismsBlocks(view, by),
    },
    {
      id: "structures",
      indicator: 5,
      title: "SIAE mobilisées",
      short: "SIAE",
      sentence: sentences[5],
      blocks: structuresBlocks(view, by),
    },
    {
      id: "suites",
      indicator: 6,
      title: "Suites de parcours",
      short: "Suites",
      sentence: sentences[6],
      blocks: outcomesBlocks(view, by),
    },
    {
      id: "prescriptions",
      indicator: 7,
      title: "Prescriptions vers les publics",
      short: "Prescriptions",
      sentence: sentences[7],
      blocks: [],
    },
    {
      id: "commande-publique",
      indicator: 8,
      title: "SIAE et commande publique",
      short: "Commande publique",
      sentence: sentences[8],
      blocks: actionsBlocks(view, by),
    },
    {
      id: "plans",
      indicator: null,
      title: "Plans d’actions",
      short: "Plans",
      sentence: null,
      blocks: plansBlocks(view),
    },
  ];
}

/** Each host’s way to its objective of the year: it is read with the first figures, before the eight indicators. */
export function targetsSection(view: EditionView): ReportSection {
  return {
    id: "objectifs",
    indicator: null,
    title: "Objectifs d’allocataires du RSA",
    short: "Objectifs RSA",
    sentence: null,
    blocks: [targetsBlock(view)],
  };
}
