import type { Day } from "./calendar.ts";
import type { HireContractType, HireModality } from "./hire-codes.ts";
import type { Mechanism } from "./mechanism.ts";
import type { StructureKind } from "./structure-kind.ts";
import type { CommitmentWindow } from "./commitment-window.ts";
import { kindsMissedByContractType, kindsMissedByMechanism } from "./workbook/plausible.ts";

/** Structures that work under each modality; others are open to all. Source: product.md, « Modality ». */
const kindsOfModality: Partial<Record<HireModality, readonly StructureKind[]>> = {
  subcontracting: ["EI", "ACI", "EA", "ESAT"],
};
const lenders: readonly StructureKind[] = ["ETTI", "AI", "GEIQ", "EATT"];

export type PlannedHire = {
  startsOn: Day;
  endsOn: Day | null;
  contractType: HireContractType;
  modality: HireModality;
  mechanism: Mechanism;
  employer: { id: string; kind: StructureKind | null };
  contractorId: string | null;
  window: CommitmentWindow;
  /** The same person's other hires with that host. */
  others: ReadonlyArray<{ reference: string; startsOn: Day; endsOn: Day | null }>;
};

/** What is to be seen before a hire is saved; none of it forbids. */
export type HirePoint =
  | { code: "overlap"; reference: string }
  | { code: "direct employer" }
  | { code: "modality kind"; kinds: readonly StructureKind[] }
  | { code: "contract type kind"; kinds: readonly StructureKind[] }
  | { code: "mechanism kind"; kinds: readonly StructureKind[] }
  | { code: "before window"; day: Day }
  | { code: "after window"; day: Day };

/** A temporary work agency (ETT) lends without being one of our kinds: under a `ctt`, it is no point to see. */
export function hirePoints(hire: PlannedHire): HirePoint[] {
  return [...overlaps(hire), ...kinds(hire), ...dates(hire)];
}

function overlaps({ startsOn, endsOn, others }: PlannedHire): HirePoint[] {
  return others
    .filter(
      (other) =>
        (endsOn === null || other.startsOn <= endsOn) && (other.endsOn === null || startsOn <= other.endsOn),
    )
    .map(({ reference }) => ({ code: "overlap", reference }));
}

function kinds(hire: PlannedHire): HirePoint[] {
  const { employer, modality, contractorId, contractType, mechanism } = hire;
  const points: HirePoint[] = [];
  if (modality === "direct" && contractorId !== null && employer.id !== contractorId)
    points.push({ code: "direct employer" });
  const expected = modality === "secondment" && contractType !== "ctt" ? lenders : kindsOfModality[modality];
  if (expected !== undefined && (employer.kind === null || !expected.includes(employer.kind)))
    points.push({ code: "modality kind", kinds: expected });
  const byType = kindsMissedByContractType(employer.kind, contractType);
  if (byType !== undefined) points.push({ code: "contract type kind", kinds: byType });
  const byMechanism = kindsMissedByMechanism(employer.kind, mechanism);
  if (byMechanism !== undefined) points.push({ code: "mechanism kind", kinds: byMechanism });
  return points;
}

function dates({ startsOn, endsOn, window }: PlannedHire): HirePoint[] {
  const points: HirePoint[] = [];
  if (window.start !== null && startsOn < window.start)
    points.push({ code: "before window", day: window.start });
  const last = endsOn ?? startsOn;
  if (window.end !== null && last > window.end) points.push({ code: "after window", day: window.end });
  return points;
}
