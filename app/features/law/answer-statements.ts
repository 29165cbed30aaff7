import { derogations } from "#app/domain/exchange-codes.ts";
import { dutyAnswer, lotAnswer } from "#app/domain/law/duty-answer.ts";
import { citation } from "#app/domain/law/legal-text.ts";
import { mechanismGroups, type Mechanism } from "#app/domain/mechanism.ts";
import { formatList } from "#app/ui/french.ts";
import type { LawLot, LawQuestion } from "./law-question.ts";
import type { LawStatement } from "./law-statement.ts";

type Said = Omit<LawStatement, "key" | "act" | "source"> & Partial<Pick<LawStatement, "source">>;

const whatToDo =
  "Mettez une clause d’exécution sur chaque lot, ou choisissez une dérogation et consignez ses motifs.";

/** What the lots, or a derogation, answer to the duty: one statement, and one more when a criterion stands alone. */
export function answerStatements(question: LawQuestion): LawStatement[] {
  const { lots } = question;
  const act = actOf(question);
  const answer: LawStatement = { key: "answer", act: null, source: citation("duty"), ...said(question) };
  const alone = lots.filter(
    ({ carried }) => carried.includes("award_criterion") && lotAnswer(carried) === "nothing",
  );
  if (alone.length === 0 || answer.tone === "done") return [withAct(answer, act)];
  return [
    withAct(answer, act),
    {
      key: "criterion alone",
      tone: "at_risk",
      title: "Un critère seul ne suffit pas",
      sentence: `${lotsWords(alone)}\u00a0: un critère d’attribution note les offres, il ne met rien dans les conditions d’exécution.`,
      source: citation("criterion"),
      toCheck: false,
      act: null,
    },
  ];
}

/** Where one answers: the motives of a derogation are written with the study, what lots carry on its own page. */
function actOf({ derogation, fillAt, decideAt }: LawQuestion): LawStatement["act"] {
  if (derogation !== null) return fillAt === null ? null : { label: "Compléter la note", to: fillAt };
  return decideAt === null ? null : { label: "Décider des dispositifs", to: decideAt };
}

function withAct(statement: LawStatement, act: LawStatement["act"]): LawStatement {
  return statement.tone === "done" ? statement : { ...statement, act };
}

function said(question: LawQuestion): Said {
  const { lots } = question;
  switch (
    dutyAnswer(
      lots.map(({ carried }) => carried),
      question.derogation,
    )
  ) {
    case "met":
      return {
        tone: "done",
        title: "Les lots y répondent",
        sentence:
          lots.length === 1
            ? "Le lot porte une considération sociale dans ses conditions d’exécution."
            : "Chaque lot porte une considération sociale dans ses conditions d’exécution.",
        toCheck: false,
      };
    case "derogation":
      return derogationSaid(question);
    case "partly":
      return {
        tone: "at_risk",
        title: "Une partie des lots y répond",
        sentence: `${lotByLot(lots)} ${whatToDo} Que chaque lot doive la porter est notre lecture.`,
        toCheck: true,
      };
    case "to check":
      return {
        tone: "at_risk",
        title: "Réponse à vérifier",
        sentence: `${lotByLot(lots)} Pour en être sûr, ajoutez une clause d’exécution, ou consignez vos motifs.`,
        toCheck: true,
      };
    case "not met":
      return lots.every(({ decided }) => !decided)
        ? { tone: "at_risk", title: "Réponse à décider", sentence: whatToDo, toCheck: false }
        : {
            tone: "late",
            title: "Rien n’y répond encore",
            sentence: `${lotByLot(lots)} ${whatToDo}`,
            toCheck: false,
          };
  }
}

function derogationSaid({ derogation, derogationReason }: LawQuestion): Said {
  const ground = derogation === null ? "" : derogations[derogation];
  const source = citation("derogations");
  if (derogationReason === null) {
    return {
      tone: "at_risk",
      title: "Dérogation sans motifs",
      sentence: `«\u00a0${ground}\u00a0»\u00a0: consignez les motifs, ils vous seront demandés.`,
      source,
      toCheck: true,
    };
  }
  return {
    tone: "done",
    title: "Dérogation motivée",
    sentence: `«\u00a0${ground}\u00a0». Motifs consignés\u00a0: ${derogationReason}`,
    source,
    toCheck: true,
  };
}

/** Which lots answer nothing, are to verify, or are not decided yet. */
function lotByLot(lots: readonly LawLot[]): string {
  const nothing = lots.filter(({ carried, decided }) => decided && lotAnswer(carried) === "nothing");
  const doubtful = lots.filter(({ carried }) => lotAnswer(carried) === "to check");
  const undecided = lots.filter(({ decided }) => !decided);
  const sentences: string[] = [];
  if (nothing.length > 0) sentences.push(`${lotsWords(nothing)}\u00a0: rien n’y répond.`);
  if (doubtful.length > 0) {
    sentences.push(
      `${lotsWords(doubtful)}\u00a0: notre source ne dit pas si ${doubtfulWords(doubtful)} suffit.`,
    );
  }
  if (undecided.length > 0) sentences.push(`${lotsWords(undecided)}\u00a0: à décider.`);
  return sentences.join(" ");
}

function doubtfulWords(lots: readonly LawLot[]): string {
  const reserved = lots.filter(({ carried }) => carried.some((code) => isReserved(code)));
  const words = reserved.length === 0 ? [] : ["un lot réservé"];
  return formatList(reserved.length === lots.length ? words : [...words, "une action qualitative"], "ou");
}

function isReserved(mechanism: Mechanism): boolean {
  return (mechanismGroups.reserved as readonly Mechanism[]).includes(mechanism);
}

/** « Lot 3 », « Lots 2 et 4 ». */
export function lotsWords(lots: ReadonlyArray<Pick<LawLot, "number">>): string {
  return `${lots.length === 1 ? "Lot" : "Lots"}\u00a0${formatList(lots.map(({ number }) => number))}`;
}
