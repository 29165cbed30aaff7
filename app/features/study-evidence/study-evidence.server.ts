import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { socialDuty } from "#app/domain/law/social-duty.ts";
import { countsToReserve, isInItsZone } from "#app/domain/match/could-do.ts";
import type { Comparables } from "#app/domain/sizing/comparables.ts";
import { amountOf } from "#app/domain/sizing/lot-sizing.ts";
import {
  lotWarnings,
  type LotWarning as Warning,
  type LotWarningCode,
} from "#app/domain/sizing/lot-warnings.ts";
import { proposeMechanism, type AbleCount } from "#app/domain/sizing/mechanism-proposal.ts";
import { reservedKindOf, type ReservedKind, type StructureKind } from "#app/domain/structure-kind.ts";
import type { LotDecision } from "#app/domain/study-state.ts";
import { isTrade } from "#app/domain/trade.ts";
import { studyLawQuestion } from "#app/features/law/law-question.ts";
import type { MatchedStructure } from "#app/features/opportunities/matched.server.ts";
import type { Db } from "#db/database.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { proposalReasonWords } from "./proposal-words.ts";
import { hoursByLot } from "./hours-by-lot.ts";
import { proposalLimitsOn, warningLimitsOn } from "./sizing-limits.ts";
import { studyComparables } from "./study-comparables.server.ts";
import { studySupply } from "./study-supply.server.ts";
import { studyTerritory, type StudyTerritory } from "./study-territory.server.ts";
import { warnedLot } from "#app/features/study-lots/warned-lot.ts";
import { warningWords } from "./warning-words.ts";

/** A French sentence with its reason. */
export type LotWarning = { code: LotWarningCode; words: string };

/** Structures that say they do a lot and may have it reserved. `inZone`: null when the study does not say where it is. */
export type LotSupply = {
  iae: number;
  disability: number;
  best: { name: string; kind: StructureKind; place: string | null; inZone: boolean | null } | null;
};

export type LotEvidence = {
  id: string;
  /** `complete`: false while something is missing; the decision is then « none », the reason says what. */
  proposal: { decision: LotDecision; complete: boolean; reasons: string[] };
  /** Whole hours of the kept scenario, as if the lot owed some; null while something is missing. */
  hours: InsertionHours | null;
  warnings: LotWarning[];
  /** Null: nobody has said what structures do, or what the lot is made of is not known. */
  supply: LotSupply | null;
  /** Insertion rates past lots of the same trade come to; null: too few of them to be told. */
  comparables: Comparables | null;
};

/** `able`: distinct structures able to do one lot or more. */
export type StudyEvidence = { lots: LotEvidence[]; able: number; territory: StudyTerritory | null };

/**
 * What the installation knows about a study: what is proposed for each lot and why, who can do it, what to look at twice.
 * Some ten questions, whatever the number of lots.
 */
export async function studyEvidence(
  db: Db,
  asked: { study: Study; lots: readonly StudyLot[]; today: Day },
): Promise<StudyEvidence> {
  const { study, lots, today } = asked;
  const references = await readReferences(db);
  const hours = hoursByLot(study, lots);
  const supply = await reservableSupply(db, { ...asked, hours });
  const comparables = await studyComparables(db, { ...asked, references });
  const territory = await studyTerritory(db, asked);
  const limits = warningLimitsOn(references, today);
  const law = {
    limits: proposalLimitsOn(references, { today, consultationOn: study.consultationOn }),
    duty: socialDuty(studyLawQuestion(study, lots, { today, fillAt: null }), references),
  };
  const placed = study.communeCode !== null || study.territoryCode !== null;
  return {
    territory,
    able: new Set([...supply.values()].flatMap((able) => able ?? []).map(({ structure }) => structure.id))
      .size,
    lots: lots.map((lot) => {
      const able = supply.get(lot.id) ?? null;
      const past = (isTrade(lot.trade) ? comparables.get(lot.trade) : undefined) ?? null;
      const seen = warnedLot(lot, { study, references, today, hours: hours.get(lot.id) ?? null });
      const found = lotWarnings(seen, { limits, comparables: past });
      const beyond = territory?.warning?.lotId === lot.id ? [territory.warning.warning] : [];
      const proposed = {
        technical: seen.technical,
        amount: amountOf(lot),
        labourShare: lot.labourShare,
        hours: hours.get(lot.id) ?? null,
        able: able === null ? null : countByReserved(able, placed),
      };
      const { reasons, ...proposal } = proposeMechanism(proposed, law);
      return {
        id: lot.id,
        hours: proposed.hours,
        proposal: { ...proposal, reasons: reasons.map(proposalReasonWords) },
        warnings: [...found, ...beyond].map((warning: Warning) => ({
          code: warning.code,
          words: warningWords(warning),
        })),
        supply: able === null ? null : supplyOf(able, placed),
        comparables: past,
      };
    }),
  };
}

type AbleToReserve = MatchedStructure & { kind: StructureKind; reserved: ReservedKind };
type Able = readonly AbleToReserve[];

/** By lot, those a lot may be reserved to that count for it; null when it is not known. */
async function reservableSupply(
  db: Db,
  asked: Parameters<typeof studySupply>[1],
): Promise<Map<string, Able | null>> {
  const supply = await studySupply(db, asked);
  return new Map([...supply].map(([id, { able }]) => [id, able?.flatMap(reservable) ?? null]));
}

function reservable(matched: MatchedStructure): AbleToReserve[] {
  const { kind } = matched.structure;
  const reserved = kind === null ? null : reservedKindOf(kind);
  return kind === null || reserved === null || !countsToReserve(matched.match)
    ? []
    : [{ ...matched, kind, reserved }];
}

/** `placed`: the study says where it is, so that near means something. */
function countByReserved(able: Able, placed: boolean): Record<ReservedKind, AbleCount> {
  return { iae: countOf(able, "iae", placed), disability: countOf(able, "disability", placed) };
}

function countOf(able: Able, kind: ReservedKind, placed: boolean): AbleCount {
  const those = able.filter(({ reserved }) => reserved === kind);
  const near = those.filter(({ match }) => isInItsZone(match)).length;
  return { count: those.length, near: placed ? near : null };
}

function supplyOf(able: Able, placed: boolean): LotSupply {
  const [first] = able;
  const { iae, disability } = countByReserved(able, placed);
  return {
    iae: iae.count,
    disability: disability.count,
    best:
      first === undefined
        ? null
        : {
            name: first.structure.name,
            kind: first.kind,
            place: first.structure.communeName,
            inZone: placed ? isInItsZone(first.match) : null,
          },
  };
}
