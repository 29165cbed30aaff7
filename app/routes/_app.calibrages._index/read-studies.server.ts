import type { Day } from "#app/domain/calendar.ts";
import { holdsWords, searchedWords, searchText } from "#app/domain/search-text.ts";
import { studyStateCodes, type StudyState } from "#app/domain/study-state.ts";
import { holderWords } from "#app/features/studies/study-holder.ts";
import { daysLate } from "#app/features/studies/study-lateness.ts";
import { stateOfSlug } from "#app/features/studies/study-state-slugs.ts";
import { toldHours } from "#app/domain/sizing/study-sizing.ts";
import { sizeStoredStudy } from "#app/features/studies/sized-study.ts";
import { readPage } from "#app/ui/list-url.ts";
import type { Db } from "#db/database.server.ts";
import { listStudies, type Study } from "#db/queries/studies/study-list.server.ts";
import { listStudyLots, type StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { StudyScope } from "#db/queries/studies/study-scope.server.ts";

/** What waits for the reader comes first. */
const order = {
  host: ["submitted", "approved", "draft", "returned", "converted", "dropped"],
  authority: ["returned", "draft", "submitted", "approved", "converted", "dropped"],
} as const satisfies Record<StudyScope["kind"], readonly StudyState[]>;

/** The state in which a study waits for the reader to act. */
const waitingState = { host: "submitted", authority: "returned" } as const satisfies Record<
  StudyScope["kind"],
  StudyState
>;

type Asked = { scope: StudyScope; params: URLSearchParams; today: Day };

/** One page of the studies of a scope, what waits for the reader first, with the hours of the scenario kept. */
export async function readStudies(db: Db, { scope, params, today }: Asked) {
  const all = await listStudies(db, scope);
  const search = params.get("q")?.trim() ?? "";
  const state = stateOfSlug(params.get("etat"));
  const named = all.filter((study) => isNamed(study, search));
  const found = state === null ? named : named.filter((study) => study.state === state);
  const { page: asked, pageSize } = readPage(params);
  const page = Math.min(asked, Math.max(1, Math.ceil(found.length / pageSize)));
  const shown = inOrder(found, scope.kind).slice((page - 1) * pageSize, page * pageSize);
  const lots = await listStudyLots(
    db,
    shown.map(({ id }) => id),
  );
  return {
    reader: scope.kind,
    never: all.length === 0,
    search,
    state,
    counts: studyStateCodes.map((code) => ({
      state: code,
      count: named.filter((one) => one.state === code).length,
    })),
    waiting: all.filter((one) => one.state === waitingState[scope.kind]).length,
    late: all.filter((study) => daysLate(study, today) > 0).length,
    total: found.length,
    page,
    pageSize,
    studies: shown.map((study) =>
      studyLine(study, {
        lots: lots.filter(({ studyId }) => studyId === study.id),
        reader: scope.kind,
        today,
      }),
    ),
  };
}

export type StudyList = Awaited<ReturnType<typeof readStudies>>;
export type StudyLine = StudyList["studies"][number];

function isNamed(study: Study, search: string): boolean {
  const text = `${study.searchText} ${searchText(study.authorityName, study.communeName)}`;
  return holdsWords(text, searchedWords(search));
}

/** By state, then the answer due first; studies of one state and day stay the last opened first. */
function inOrder(studies: readonly Study[], reader: StudyScope["kind"]): Study[] {
  const rank = ({ state }: Study): number => order[reader].findIndex((one) => one === state);
  const due = ({ state, dueOn }: Study): string => (state === "submitted" ? (dueOn ?? "9") : "");
  return [...studies].sort(
    (one, other) => rank(one) - rank(other) || (due(one) < due(other) ? -1 : due(one) > due(other) ? 1 : 0),
  );
}

type Beside = { lots: readonly StudyLot[]; reader: StudyScope["kind"]; today: Day };

function studyLine(study: Study, { lots, reader, today }: Beside) {
  const { total } = sizeStoredStudy(study, lots)[study.scenario];
  return {
    id: study.id as string,
    title: study.title,
    authorityName: study.authorityName,
    state: study.state,
    scenario: study.scenario,
    createdOn: study.createdOn,
    lots: lots.length,
    missing: total.missing,
    hours: lots.length === 0 ? null : toldHours(total),
    days: total.measure.days,
    personMonths: total.measure.personMonths,
    dueOn: study.state === "submitted" ? study.dueOn : null,
    late: daysLate(study, today),
    holder: holderWords(study, reader),
  };
}
