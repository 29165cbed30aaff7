import type { Scenario } from "#app/domain/sizing/scenario.ts";
import type { SizedScenario } from "#app/domain/sizing/study-sizing.ts";
import { sizeStoredStudy } from "#app/features/studies/sized-study.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { lotRowSchema, type LotRow, type LotsBase } from "./lots-table.schema.ts";
import { plannedLots } from "./planned-lots.ts";

/** What is in the fields of a line, as it is typed. */
export type TypedRow = Partial<Record<keyof LotRow, string | undefined>>;

export type SizedAs = Pick<
  Study,
  "id" | "ratePrudent" | "rateUsual" | "rateAmbitious" | "durationMonths" | "hourlyCost"
>;

export type LiveStudy = { lots: StudyLot[]; sized: Record<Scenario, SizedScenario> };

/** The study as it would be with what is typed in its table; what cannot be read counts as missing. */
export function liveStudy(study: SizedAs, base: LotsBase, rows: readonly TypedRow[]): LiveStudy {
  const becameOf = new Map(base.lots.map(({ id, lotId }) => [id, lotId]));
  const lots = plannedLots(rows.map(readRow), base).map(({ id, values }): StudyLot => ({
    ...values,
    id,
    studyId: study.id,
    lotId: becameOf.get(id) ?? null,
  }));
  return { lots, sized: sizeStoredStudy(study, lots) };
}

function readRow(typed: TypedRow): LotRow {
  const { shape } = lotRowSchema;
  return {
    id: typed.id ?? "",
    title: typed.title ?? "",
    amountLow: readAs(shape.amountLow, typed.amountLow),
    labourShare: readAs(shape.labourShare, typed.labourShare),
    labourShareReason: readAs(shape.labourShareReason, typed.labourShareReason),
    rate: readAs(shape.rate, typed.rate),
  };
}

type Reader<Value> = { safeParse: (text: unknown) => { success: true; data: Value } | { success: false } };

function readAs<Value>(schema: Reader<Value>, text: string | undefined): Value | null {
  const read = schema.safeParse(text === "" ? undefined : text);
  return read.success ? read.data : null;
}
