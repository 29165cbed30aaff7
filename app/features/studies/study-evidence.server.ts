import type { Day } from "#app/domain/calendar.ts";
import { socialDuty } from "#app/domain/law/social-duty.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { References } from "#app/domain/reference-value.ts";
import { amountOf } from "#app/domain/sizing/lot-sizing.ts";
import type { LotWarningCode } from "#app/domain/sizing/lot-warnings.ts";
import { proposeMechanism, type ProposalLimits } from "#app/domain/sizing/mechanism-proposal.ts";
import { sizeLot } from "#app/domain/sizing/lot-sizing.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";
import type { LotDecision } from "#app/domain/study-state.ts";
import { isTrade, trades } from "#app/domain/trade.ts";
import type { Db } from "#db/database.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { proposalReasonWords } from "./proposal-words.ts";
import { ratesOf, sizedStudyOf } from "./sized-study.ts";

/** A French sentence with its reason. */
export type LotWarning = { code: LotWarningCode; words: string };

/** Structures of the directory able to do a lot. `place`: a commune; `sameTerritory`: that of the study. */
export type LotSupply = {
  iae: number;
  disability: number;
  nearest: { name: string; kind: StructureKind; place: string | null; sameTerritory: boolean } | null;
};

/** Insertion rates that past contracts of the same trade come to, in millionths. */
export type Comparables = { count: number; median: number; low: number; high: number };

export type LotEvidence = {
  id: string;
  /** `complete`: false while something is missing; the decision is then « none », the reason says what. */
  proposal: { decision: LotDecision; complete: boolean; reasons: string[] };
  warnings: LotWarning[];
  /** Null: nobody has said what structures do, or what the lot is made of is not known. */
  supply: LotSupply | null;
  comparables: Comparables | null;
};

/** `able`: distinct structures able to do one lot or more. */
export type StudyEvidence = { lots: LotEvidence[]; able: number };

/** What the installation knows about a study: what is proposed for each lot and why, who can do it, what to look at twice. */
export async function studyEvidence(
  db: Db,
  asked: { study: Study; lots: readonly StudyLot[]; today: Day },
): Promise<StudyEvidence> {
  const { study, lots, today } = asked;
  const references = await readReferences(db);
  const given = { limits: limitsOn(references, today), duty: dutyOf(study, lots, references) };
  const rate = ratesOf(study)[study.scenario];
  const sized = new Map(sizedStudyOf(study, lots).lots.map((lot) => [lot.id, lot]));
  return {
    able: 0,
    lots: lots.map((lot) => {
      const sizedLot = sized.get(lot.id);
      const { decision, complete, reasons } = proposeMechanism(
        {
          technical: isTrade(lot.trade) && trades[lot.trade].technical,
          amount: amountOf(lot),
          labourShare: lot.labourShare,
          hours: sizedLot === undefined ? null : (sizeLot(sizedLot, rate)?.hours ?? null),
          able: null,
        },
        given,
      );
      return {
        id: lot.id,
        proposal: { decision, complete, reasons: reasons.map(proposalReasonWords) },
        warnings: [],
        supply: null,
        comparables: null,
      };
    }),
  };
}

function limitsOn(references: References, day: Day): ProposalLimits {
  return {
    minHours: references("sizing", "min_hours", day).value as InsertionHours,
    criterionHours: references("sizing", "criterion_hours", day).value as InsertionHours,
    reserveStructures: references("sizing", "reserve_structures", day).value,
    reserveAmount: references("sizing", "reserve_amount", day).value as Cents,
    reservedShare: references("reserved_share", "minimum", day).value as Millionths,
  };
}

/** Judged on the whole need: the value that was estimated, else the sum of the lots when each is known. */
function dutyOf(study: Study, lots: readonly StudyLot[], references: References) {
  const amounts = lots.map(amountOf);
  const sum = amounts.length === 0 || amounts.includes(null) ? null : sumOf(amounts);
  return socialDuty(
    {
      buyer: study.isPrivate === 1 ? "private" : study.buyerKind,
      category: study.category,
      estimatedValue: study.estimatedValue ?? sum,
      consultationOn: study.consultationOn,
    },
    references,
  );
}

function sumOf(amounts: ReadonlyArray<Cents | null>): Cents {
  return amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) as Cents;
}
