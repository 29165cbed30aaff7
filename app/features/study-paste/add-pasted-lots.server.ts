import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import { mayEditStudy, type StudyState } from "#app/domain/study-state.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import { studyWords } from "#app/features/studies/study-words.ts";
import { referenceShares } from "#app/features/studies/labour-share.ts";
import { lotChanges } from "#app/features/study-lots/lot-changes.ts";
import { mostLots } from "#app/features/study-lots/lots-table.schema.ts";
import { writeLotChanges } from "#app/features/study-lots/write-lot-changes.server.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { findStudy } from "#db/queries/studies/study-list.server.ts";
import { listStudyLots } from "#db/queries/studies/study-lots.server.ts";
import type { StudyScope } from "#db/queries/studies/study-scope.server.ts";
import { holdStudy, updateStudy } from "#db/queries/studies/write-study.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { lotId } from "./given-lots.server.ts";
import type { PasteLotsInput } from "./paste-lots.schema.ts";
import { pasteKey, pasteMark } from "./paste-mark.server.ts";
import { lotsBeside, needAfter } from "./paste-way.ts";
import { planPaste } from "./plan-paste.server.ts";

const estimateWords = { estimated_value: studyWords.estimated_value };
const estimateOf = (value: Cents | null) => ({ estimated_value: value });

export type AddPastedOutcome =
  | { outcome: "added"; added: number; updated: number; removed: number }
  | { outcome: "not found" }
  | { outcome: "too many" }
  | { outcome: "locked"; state: StudyState }
  /** The text, the choice or the study is no longer what was checked. */
  | { outcome: "to check" };

export type AddPasted = {
  viewer: Viewer;
  scope: StudyScope;
  id: Id<"study">;
  /** Made by the page. */
  formId: string;
  text: string;
  /** The mark of what the page showed. */
  checked: string;
  input: PasteLotsInput;
  today: Day;
};

/** Adds the lots that were checked, or writes over those that have their numbers, or in the place of all, all or nothing. Sent twice, once. */
export function addPastedLots(db: Db, add: AddPasted): Promise<AddPastedOutcome> {
  return db.transaction().execute(async (trx): Promise<AddPastedOutcome> => {
    const { viewer, scope, id, text, input, today } = add;
    await holdStudy(trx, id);
    const study = await findStudy(trx, scope, id);
    if (!study) return { outcome: "not found" };
    if (!mayEditStudy(study.state, viewer.role)) return { outcome: "locked", state: study.state };
    const stored = await listStudyLots(trx, [id]);
    const formId = pasteKey(id, add.formId, text);
    const sent = new Set(input.lots.lots.map(({ line }) => lotId(formId, line)));
    if (stored.some((lot) => sent.has(lot.id))) return { outcome: "added", added: 0, updated: 0, removed: 0 };
    const shares = referenceShares(await readReferences(trx), today);
    const planned = planPaste(input.lots.lots, { formId, onTaken: input.onTaken, stored, shares });
    const beside = new Set(lotsBeside(stored, input.onTaken));
    const replaced = stored.filter((lot) => !beside.has(lot));
    const changes = lotChanges(planned, { stored, known: new Set(replaced.map((lot) => lot.id)) });
    if (changes.length === 0) return { outcome: "added", added: 0, updated: 0, removed: 0 };
    const added = changes.filter(({ kind }) => kind === "added").length;
    if (beside.size + added > mostLots) return { outcome: "too many" };
    if (add.checked !== pasteMark(text, input.onTaken, study.revision)) return { outcome: "to check" };
    const need = needAfter(study, stored, input.onTaken);
    await updateStudy(trx, study, { estimated_value: need });
    const written = await writeLotChanges(trx, id, changes);
    await recordAudit(trx, {
      actor: viewer,
      act: "study_lots.updated",
      objectType: "study",
      objectId: id,
      changes: [
        ...trailOf(
          "study",
          id,
          differences(estimateWords, estimateOf(study.estimatedValue), estimateOf(need)),
        ),
        ...changes.flatMap(({ lotId: lot, fields }) => trailOf("study_lot", lot, fields)),
      ],
    });
    return { outcome: "added", ...written };
  });
}
