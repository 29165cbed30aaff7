import { atStart, countOf, formatNumber, formatPercent, plural } from "#app/ui/french.ts";
import { formatMonthSpan } from "#app/ui/french-dates.ts";
import type { FollowUp } from "#app/domain/outcome-cohort.ts";
import { changeWords } from "./edition-change.ts";
import type { EditionFigure } from "./edition-figure.ts";
import type { EditionView, IndicatorValue } from "./edition-view.ts";
import { indicatorLines, type IndicatorLineId } from "./indicator-line.ts";

/** The sentences of an edition: one per indicator, computed of published figures alone. */
export type EditionSentences = Readonly<Record<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8, string>>;

/** « 1 138 recrutements, 134 de plus qu’au semestre précédent. », and so on: the fact, then the change. */
export function editionSentences(view: EditionView): EditionSentences {
  return {
    1: hoursSentence(view),
    2: personsSentence(view),
    3: `${counted(view, "hires", recruited)}.`,
    4: commitmentsSentence(view),
    5: structuresSentence(view),
    6: outcomesSentence(view),
    7: `${counted(view, "prescription", { ...actions, rest: "de prescription vers les publics" })}.`,
    8: `${counted(view, "siaeProcurement", { ...actions, rest: "pour rapprocher SIAE et commande publique" })}.`,
  };
}

/**
 * The one sentence of the whole edition: hours, change, persons, RSA. `strong` parts are the two facts to keep; joined, the
 * parts are the sentence.
 */
export function headlineParts(view: EditionView): ReadonlyArray<{ text: string; strong?: true }> {
  const { hours, persons, rsa } = view.indicators;
  const when = atStart(formatMonthSpan(view.content.from, view.content.to));
  const people = headlinePersons(persons, rsa);
  if (hours.now.value === null) {
    const why = hours.now.status === "secret" ? "sont sous le secret statistique" : "ne sont pas connues";
    return [{ text: `${when}, les heures réalisées ${why}${people === "" ? "" : `\u00a0; ${people}`}.` }];
  }
  if (hours.now.value === 0) return [{ text: `${when}, aucune heure n’a été réalisée.` }];
  const change = changeWords(hours, "hours", view.period);
  const [, amount, rest = ""] = /^, (.+ de (?:plus|moins))(.*)$/.exec(change) ?? [];
  return [
    { text: `${when}, ` },
    { text: hoursWords(hours.now.value), strong: true },
    { text: ` ${plural(hours.now.value / 100, "a été réalisée", "ont été réalisées")}` },
    ...(amount === undefined
      ? [{ text: change }]
      : [{ text: ", " }, { text: amount, strong: true as const }, { text: rest }]),
    { text: people === "" ? "." : `, par ${people}.` },
  ];
}

/** The headline as plain text. */
export function headline(view: EditionView): string {
  return headlineParts(view)
    .map(({ text }) => text)
    .join("");
}

function headlinePersons(persons: IndicatorValue, rsa: IndicatorValue): string {
  if (persons.now.value === null) return "";
  const people = `${countOf(persons.now.value, "personne")}${changeAside(persons)}`;
  if (persons.now.value === 0 || rsa.now.value === null) return people;
  return `${people} dont ${rsa.now.value === 0 ? "aucune" : formatNumber(rsa.now.value)} ${plural(rsa.now.value, "allocataire")} du RSA${changeAside(rsa)}`;
}

/** ` (32 de moins)`: more hours may go with fewer people, which the sentence must not hide. */
function changeAside({ change }: IndicatorValue): string {
  if (change.is !== "known" || change.by === 0) return "";
  return ` (${formatNumber(Math.abs(change.by))}\u00a0de\u00a0${change.by > 0 ? "plus" : "moins"})`;
}

function hoursSentence({ indicators: { hours, forecast, hoursRate }, period }: EditionView): string {
  if (hours.now.value === null) return `Heures réalisées\u00a0: ${unsaid(hours.now)}.`;
  const done =
    hours.now.value === 0
      ? "Aucune heure réalisée"
      : `${hoursWords(hours.now.value)} ${plural(hours.now.value / 100, "réalisée")}`;
  const of =
    forecast.now.value === null || forecast.now.value <= 0
      ? ""
      : ` pour ${formatNumber(Math.round(forecast.now.value / 100))} ${plural(forecast.now.value / 100, "prévue")}`;
  const share =
    of === "" || hoursRate.now.value === null ? "" : `, soit ${formatPercent(hoursRate.now.value)} du prévu`;
  return `${done}${of}${share}${changeAfter(share, changeWords(hours, "hours", period))}.`;
}

/** A second comma after a rate would tie the change to the rate: it becomes a clause of its own. */
function changeAfter(before: string, change: string): string {
  return before === "" || !change.startsWith(", ") ? change : `\u202f; ${change.slice(2)}`;
}

function personsSentence(view: EditionView): string {
  const { persons, rsa, rsaRate, disability } = view.indicators;
  const all = counted(view, "persons", {
    one: "participant",
    many: "participants",
    none: "Aucun participant",
  });
  if (persons.now.value === 0) return `${all}.`;
  const share = rsaRate.now.value === null ? "" : `, soit ${formatPercent(rsaRate.now.value)}`;
  const rsaPart = partOf(rsa.now, "allocataire du RSA", "allocataires du RSA");
  const change = changeWords(rsa, "count", view.period);
  const boeth =
    disability.now.value === null
      ? ""
      : ` ${atStart(partOf(disability.now, "personne reconnue handicapée (BOETH)", "personnes reconnues handicapées (BOETH)", "aucune"))}.`;
  return `${all}. ${atStart(rsaPart)}${share}${changeAfter(share, change)}.${boeth}`;
}

function partOf(figure: EditionFigure, one: string, many: string, none = "aucun"): string {
  if (figure.value === null) return `${many}\u00a0: ${unsaid(figure)}`;
  return figure.value === 0 ? `${none} ${one}` : countOf(figure.value, one, many);
}

type CountedWords = { one: string; many: string; none: string; rest?: string };
const recruited: CountedWords = { one: "recrutement", many: "recrutements", none: "Aucun recrutement" };
const actions: CountedWords = {
  one: "action réalisée",
  many: "actions réalisées",
  none: "Aucune action réalisée",
};

/** `134 recrutements, 12 de plus qu’au semestre précédent`, without its full stop. */
function counted(view: EditionView, id: IndicatorLineId, { one, many, none, rest }: CountedWords): string {
  const value = view.indicators[id];
  const after = rest === undefined ? "" : ` ${rest}`;
  if (value.now.value === null) return `${indicatorLines[id].label}\u00a0: ${unsaid(value.now)}`;
  const count = value.now.value === 0 ? none : countOf(value.now.value, one, many);
  return `${count}${after}${changeWords(value, "count", view.period)}`;
}

function commitmentsSentence(view: EditionView): string {
  const { commitments, contracts } = view.indicators;
  if (commitments.now.value === null || contracts.now.value === null || contracts.now.value === 0) {
    return `${counted(view, "commitments", considerations)}.`;
  }
  // The change is that of the considerations: it comes before the contracts.
  return `${counted(view, "commitments", considerations)}, dans ${countOf(contracts.now.value, "marché")}.`;
}

const considerations: CountedWords = {
  one: "considération sociale",
  many: "considérations sociales",
  none: "Aucune considération sociale",
};

function structuresSentence(view: EditionView): string {
  const { otherInclusive } = view.indicators;
  const siae = counted(view, "siae", {
    one: "SIAE mobilisée",
    many: "SIAE mobilisées",
    none: "Aucune SIAE mobilisée",
  });
  if (otherInclusive.now.value === null) return `${siae}.`;
  const others = partOf(
    otherInclusive.now,
    "autre structure inclusive (GEIQ, EA, ESAT…)",
    "autres structures inclusives (GEIQ, EA, ESAT…)",
    "aucune",
  );
  return `${siae}\u202f; ${others}.`;
}

/** Both checkpoints; in one sentence when nothing is told of either, for the same reason. */
function outcomesSentence(view: EditionView): string {
  const { dynamic6, known6, dynamic12, known12 } = view.indicators;
  const [first, ...others] = [dynamic6, known6, dynamic12, known12].map(({ now }) => now.status);
  if ((first === "secret" || first === "missing") && others.every((status) => status === first)) {
    return `À 6 et 12 mois, sorties dynamiques et situations connues\u00a0: ${unsaid(dynamic6.now)}.`;
  }
  return `${followUpSentence(view, "6")} ${followUpSentence(view, "12")}`;
}

function followUpSentence(view: EditionView, checkpoint: FollowUp): string {
  const dynamic = view.indicators[`dynamic${checkpoint}`];
  const known = view.indicators[`known${checkpoint}`];
  const at = `À ${checkpoint} mois`;
  if (known.now.status === "empty") return `${at}, aucune situation n’était à suivre.`;
  if (known.now.value === null && dynamic.now.status === known.now.status) {
    return `${at}, sorties dynamiques et situations connues\u00a0: ${unsaid(known.now)}.`;
  }
  const knownPart =
    known.now.value === null
      ? `part des situations connues\u00a0: ${unsaid(known.now)}`
      : `${formatPercent(known.now.value)} de situations connues${changeWords(known, "rate", view.period)}`;
  if (dynamic.now.status === "empty") return `${at}, aucune situation n’est connue.`;
  if (dynamic.now.value === null) {
    return `${at}, taux de sorties dynamiques\u00a0: ${unsaid(dynamic.now)}\u202f; ${knownPart}.`;
  }
  const rate = formatPercent(dynamic.now.value);
  return `${at}, ${rate} de sorties dynamiques parmi les situations connues${changeWords(dynamic, "rate", view.period)}\u202f; ${knownPart}.`;
}

/** Whole hours in a sentence; hundredths only under an hour. */
function hoursWords(hundredths: number): string {
  if (hundredths < 100) return `${formatNumber(hundredths / 100, 2)}\u00a0heure`;
  return countOf(Math.round(hundredths / 100), "heure");
}

function unsaid({ status }: EditionFigure): string {
  if (status === "secret") return "secret statistique";
  return status === "empty" ? "sans objet" : "non disponible";
}
