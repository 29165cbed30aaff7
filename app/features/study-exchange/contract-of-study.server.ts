import { addDays, addMonths, type Day } from "#app/domain/calendar.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import { amountOf, rateOf } from "#app/domain/sizing/lot-sizing.ts";
import { noHours, type InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { LotDecision } from "#app/domain/study-state.ts";
import type { CommitmentValues, ContractDraft, DraftLot } from "#app/features/contracts/contract-draft.ts";
import { contractFormValues } from "#app/features/contracts/contract-form-values.ts";
import { estimatedValueOf } from "#app/features/law/law-question.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { ratesOf, sizeStoredStudy } from "#app/features/studies/sized-study.ts";

/** What each lot of the study carries: what is decided, else what is proposed; null: still to choose. */
export type LotDecisions = ReadonlyMap<string, LotDecision | null>;

type Asked = {
  study: Study;
  lots: readonly StudyLot[];
  decisions: LotDecisions;
  /** Of the contract to be, and how it is called and by whom it is followed. */
  id: string;
  reference: string;
  facilitator: string;
};

/** The form of the programmed contract a study becomes: its lots keep the ids of the study's, so that one finds them again. */
export function contractOfStudy({ study, lots, decisions, ...named }: Asked) {
  const draft = draftOfStudy({ study, lots, decisions, ...named });
  const values = contractFormValues(draft, study, study.revision);
  return {
    ...values,
    lots: values.lots.map((lot) => ({
      ...lot,
      commitments: lot.commitments.map((commitment) =>
        decisions.get(lot.id) === null ? { ...commitment, mechanism: "" } : commitment,
      ),
    })),
  };
}

function draftOfStudy({ study, lots, decisions, id, reference, facilitator }: Asked): ContractDraft {
  const { lots: sized } = sizeStoredStudy(study, lots)[study.scenario];
  const hoursOf = new Map(sized.map((lot) => [lot.id, lot.sizing?.hours ?? null]));
  return {
    id,
    values: {
      reference,
      title: study.title,
      authority: study.authoritySiret,
      stage: "planned",
      category: study.category,
      procedure: study.procedure,
      cpv: null,
      amount: null,
      estimatedValue: estimatedValueOf(study, lots),
      consultationOn: study.consultationOn,
      notifiedOn: null,
      startsOn: study.startsOn,
      endsOn: null,
      kickoffOn: null,
      durationMonths: study.durationMonths,
      commune: study.communeCode,
      territory: study.ownTerritoryCode,
      facilitator,
      derogation: study.derogation,
      derogationReason: study.derogationReason,
    },
    lots: lots.map((lot): DraftLot => {
      const decision = decisions.get(lot.id) ?? null;
      const { number, title, cpv, trade } = lot;
      return {
        id: lot.id,
        values: { number, title, cpv, trade, amount: amountOf(lot) },
        commitments:
          decision === "none"
            ? []
            : [{ id: lot.id, values: commitmentOf(study, lot, decision, hoursOf.get(lot.id) ?? null) }],
      };
    }),
  };
}

const unchosen: Mechanism = "execution_clause";

function commitmentOf(
  study: Study,
  lot: StudyLot,
  decision: Mechanism | null,
  hours: InsertionHours | null,
): CommitmentValues {
  const nothing = { hours: null, amountPerHour: null, threshold: 0 as Cents, share: null } as const;
  const common = {
    mechanism: decision ?? unchosen,
    startsOn: null,
    endsOn: ownEndOf(study, lot),
    penaltyPerHour: study.penaltyPerHour,
    penaltyPerDay: study.penaltyPerDay,
    criteria: study.criteria,
  };
  // An action without hours is owed as a fixed objective of 0 h, as everywhere else.
  if (decision === "qualitative_action") return { ...common, ...nothing, rule: "fixed", hours: noHours };
  switch (lot.rule) {
    case "fixed":
      return { ...common, ...nothing, rule: "fixed", hours };
    case "per_amount": {
      const { amountPerHour, threshold } = lot;
      return { ...common, ...nothing, rule: "per_amount", amountPerHour, threshold };
    }
    case "share_of_hours": {
      const share = rateOf(lot, ratesOf(study)[study.scenario]);
      return { ...common, ...nothing, rule: "share_of_hours", share };
    }
  }
}

/** The last day of a lot shorter or longer than the whole; null: that of the contract. */
function ownEndOf({ startsOn, durationMonths }: Study, lot: StudyLot): Day | null {
  if (startsOn === null || lot.durationMonths === null || lot.durationMonths === durationMonths) return null;
  return addDays(addMonths(startsOn, lot.durationMonths), -1);
}
