import { contractCategories } from "#app/domain/exchange-codes.ts";
import { hoursOfYear } from "#app/domain/sizing/hours-measure.ts";
import { scenarios } from "#app/domain/sizing/scenario.ts";
import { studyStates } from "#app/domain/study-state.ts";
import { toldHours, type ScenarioTotal } from "#app/domain/sizing/study-sizing.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import { estimatedValueOf } from "#app/features/law/law-question.ts";
import { hoursOnceFollowed } from "#app/features/study-evidence/hours-once-followed.ts";
import { keptProposals } from "#app/features/study-evidence/kept-proposals.ts";
import { keptList } from "#app/features/study-evidence/kept-words.ts";
import { ratesOf } from "#app/features/studies/sized-study.ts";
import {
  facts,
  list,
  numbered,
  paragraph,
  section,
  table,
  type PdfBlock,
  type PdfContent,
} from "#app/platform/pdf/pdf-content.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf, formatBareHours, formatEuros, formatHours, formatNumber, plural } from "#app/ui/french.ts";
import { evidenceBlocks, warningBlocks } from "./note-evidence.ts";
import { lotTable, scenarioTable } from "./note-figures.ts";
import { noteSteps } from "./note-steps.ts";
import type { StudyNote } from "./read-note.server.ts";

const unknown = "à compléter";

/** The « note de calibrage », for someone who has never seen a clause. The PDF and the DOCX are this, word for word. */
export function noteContent(note: StudyNote): PdfContent {
  const { study, today } = note;
  return {
    title: study.title,
    subtitle: `Note de calibrage, ${study.authorityName}, au ${formatDay(today)}`,
    author: study.hostName ?? study.authorityName,
    footer: [
      `Note de calibrage, ${study.authorityName}, établie le ${formatDay(today)}`,
      "Heures d’un lot arrondies à l’heure\u00a0; le total est la somme des lots arrondis. «\u00a0n.d.\u00a0»\u00a0: non connu.",
    ],
    blocks: [
      paragraph(noteLead(note), "lead"),
      studyFacts(note),
      section("Trois scénarios"),
      scenarioTable(note),
      section("Lot par lot"),
      ...(note.lots.length === 0 ? [paragraph("Aucun lot n’est encore noté.")] : [lotTable(note)]),
      section("Le calcul, ligne à ligne"),
      ...arithmeticBlocks(note),
      section("Ce que demande la loi"),
      list(note.law.map(lawWords)),
      section("Qui peut faire le travail"),
      ...evidenceBlocks(note),
      section("À regarder de plus près"),
      ...warningBlocks(note),
      section("Ce qu’il reste à faire"),
      numbered(noteSteps(note)),
      section("D’où viennent les chiffres"),
      paragraph(`Références du réseau, ${note.version}.`),
      sourceTable(note),
    ],
  };
}

/** « 833 heures d’insertion, soit 119,0 jours, 6,2 mois de travail d’une personne ou 0,44 ETP pendant 14 mois… ». */
function noteLead(note: StudyNote): string {
  const { study, sized } = note;
  const { total } = sized[study.scenario];
  const { days, personMonths, fte } = total.measure;
  const left =
    total.missing === 0
      ? ""
      : ` ${countOf(total.missing, "lot")} ${plural(total.missing, "reste", "restent")} à compléter\u00a0: ce total est partiel.`;
  if (toldHours(total) === null) return `Les heures d’insertion ne peuvent pas encore être comptées.${left}`;
  if (total.hours === 0) return `Aucune heure d’insertion n’est demandée pour l’instant.${left}`;
  const during =
    fte === null || study.durationMonths === null
      ? " (ETP\u00a0: durée à compléter)"
      : `, ou ${formatNumber(fte / 100, 2)}\u00a0ETP pendant ${formatNumber(study.durationMonths)}\u00a0mois`;
  return `Ce marché demanderait ${countOf(total.hours / 100, "heure")} d’insertion, soit ${formatNumber(days / 10, 1)}\u00a0${plural(days / 10, "jour")} de 7\u00a0heures, ou ${formatNumber(personMonths / 10, 1)}\u00a0mois de travail d’une personne à temps plein${during}.${rangeWords(total)}${left}${followedWords(note)}`;
}

/** What the clauses ask while lots are left to what is proposed, when it is not the total above. */
function followedWords({ study, lots, evidence }: StudyNote): string {
  const kept = keptProposals(lots, evidence.lots);
  const hours = hoursOnceFollowed({ study, lots, kept });
  if (hours === null) return "";
  return ` Si ce qui est proposé est suivi (${keptList(kept)}), ${formatHours(hours.after)} seront demandées\u00a0: c’est ce que disent les clauses.`;
}

/** « De 500 à 1 000 h selon les montants. » when amounts are ranges. */
function rangeWords({ range }: ScenarioTotal): string {
  if (range === null) return "";
  return ` De ${formatBareHours(range.low)} à ${formatHours(range.high)} selon les montants.`;
}

function studyFacts({ study, lots, today }: StudyNote): PdfBlock {
  const value = estimatedValueOf(study, lots);
  const day = (known: string | null) => (known === null ? unknown : formatDay(known));
  return facts([
    ["Acheteur", study.authorityName],
    ["Service facilitateur", study.hostName ?? unknown],
    ["Catégorie", study.category === null ? unknown : contractCategories[study.category].label],
    ["Lieu", study.communeName ?? unknown],
    ["Consultation", day(study.consultationOn)],
    ["Début", day(study.startsOn)],
    ["Durée", study.durationMonths === null ? unknown : `${formatNumber(study.durationMonths)}\u00a0mois`],
    ["Valeur estimée, HT", value === null ? unknown : formatEuros(value)],
    [
      "Scénario retenu",
      `${scenarios[study.scenario].label}, ${typedShare(ratesOf(study)[study.scenario])} d’insertion`,
    ],
    ["État de la note", `${studyStates[study.state].label}, au ${formatDay(today)}`],
  ]);
}

function arithmeticBlocks({ lots, arithmetic: { lines, sum } }: StudyNote): PdfBlock[] {
  if (lots.length === 0) return [paragraph("Rien à calculer pour l’instant.")];
  const exact = sum.exact === null ? "" : ` (avant arrondi de chaque lot\u00a0: ${sum.exact}\u00a0h)`;
  return [
    list(
      lines.map(({ number, title, arithmetic }) => {
        const name = `Lot ${number}, ${title}\u00a0:`;
        if (arithmetic.missing !== null) return `${name} ${arithmetic.missing}`;
        const range = arithmetic.range === null ? "" : ` (${arithmetic.range})`;
        return `${name} ${arithmetic.steps} = ${arithmetic.result}${range}`;
      }),
    ),
    paragraph(
      lines.length === 1
        ? `Total\u00a0: ${sum.result}${exact}.`
        : `Total\u00a0: ${sum.steps} = ${sum.result}${exact}.`,
    ),
    paragraph(
      `En jours\u00a0: heures ÷ 7. En mois d’une personne\u00a0: heures ÷ (1\u202f607 ÷ 12). En ETP\u00a0: heures ÷ (1\u202f607 × mois ÷ 12). ${formatHours(hoursOfYear * 100)} par an font un temps plein.`,
      "soft",
    ),
  ];
}

function lawWords({ title, sentence, source, toCheck }: StudyNote["law"][number]): string {
  return `${title}. ${sentence} ${source}${toCheck ? " À vérifier." : ""}`;
}

function sourceTable({ sources }: StudyNote): PdfBlock {
  return table({
    caption:
      "Chaque valeur de référence employée. «\u00a0À signer\u00a0»\u00a0: proposée par l’outil, personne n’en répond encore.",
    columns: [
      { head: "Valeur", width: 36 },
      { head: "Employée", width: 13, align: "right" },
      { head: "Source", width: 40 },
      { head: "État", width: 14 },
    ],
    rows: sources.map(({ label, value, source, state }) => [label, value, source, state]),
  });
}
