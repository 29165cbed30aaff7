import type { LoaderFunctionArgs } from "@remix-run/node";
import { editionStanding } from "#app/domain/edition/edition-standing.ts";
import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { editionDimensions, type EditionDimension } from "#app/domain/edition/edition-dimension.ts";
import {
  editionPeriodCode,
  editionPeriodWords,
  type EditionPeriod,
} from "#app/domain/edition/edition-state.ts";
import { editionMeasures } from "#app/domain/edition/edition-table.ts";
import {
  codesIn,
  holdsMerges,
  mergeableDimensions,
  mergeEntries,
} from "#app/domain/edition/merge-choices.ts";
import { measuresOf, plainTables } from "#app/features/edition-desk/draft-tables.ts";
import { standingWords } from "#app/features/edition-desk/standing-words.ts";
import { codeWords } from "#app/features/edition-report/code-words.ts";
import { databaseOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { formatList } from "#app/ui/french.ts";
import { findDraftTimes } from "#db/queries/editions/edition-drafts.server.ts";
import { findEdition, findEditionDraft, listEditions } from "#db/queries/editions/read-edition.server.ts";
import type { Id } from "#db/schema/columns.ts";

/** A computation still at work after that long stopped without a word: our processes are given thirty minutes. */
const longestComputation = 31 * 60_000;

/** A draft as the animator sees it before it is published; a published one leads to its page. */
export async function readDraft({ request, params, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "prepare editions");
  const db = databaseOf(context);
  const id = params.id as Id<"edition">;
  const draft = await findEditionDraft(db, id);
  const times = await findDraftTimes(db, id);
  if (draft === undefined || times === undefined) throw new Response(null, { status: 404 });
  const period: EditionPeriod = { kind: draft.kind, from: draft.from, to: draft.to };
  const published = await listEditions(db);
  const earlier = draft.supersedes === null ? undefined : await findEdition(db, draft.supersedes);
  const labels = [draft.labels, ...(earlier === undefined ? [] : [earlier.labels])];
  const search = new URL(request.url).searchParams;
  const measures = measuresOf(draft);
  const measure = measures.find((each) => each === search.get("mesure")) ?? measures.at(0);
  const waited = nowOf(context).getTime() - Date.parse(times.preparedAt);
  return {
    id: draft.id,
    state: draft.state,
    number: draft.number,
    revision: draft.revision,
    code: editionPeriodCode(period),
    words: editionPeriodWords(period),
    preparedBy: draft.preparedBy,
    ...times,
    isStuck: draft.state === "computing" && waited > longestComputation,
    supersedes: draft.supersedes,
    nextNumber: Math.max(0, ...published.map(({ number }) => number)) + 1,
    standing: standingWords(period, editionStanding(period, published, todayOf(context))),
    isConfirming: search.has("publier"),
    isDeleting: search.has("supprimer"),
    parameters: draft.parameters,
    disclosure: draft.disclosure,
    changes: draft.changes,
    completeness: draft.completeness.map((host) => ({
      ...host,
      name: draft.labels.host?.[host.host] ?? host.host,
    })),
    advice: draft.disclosure.toMerge.map((advice) => mergeWords(labels, advice)),
    merges: mergeEntries(draft.parameters.merges).map((merge) => ({
      ...mergeWords(labels, merge),
      isKept: earlier !== undefined && !holdsMerges(withoutOne(draft, merge), earlier.parameters.merges),
    })),
    choices: mergeableDimensions.flatMap((dimension) => choicesOf(draft, dimension)),
    measure: measure ?? null,
    measures: measures.map((each) => ({ code: each, label: editionMeasures[each].label })),
    tables: measure === undefined ? [] : plainTables(draft, measure),
  };
}

export type DraftPage = Awaited<ReturnType<typeof readDraft>>;

type Merge = { dimension: EditionDimension; codes: readonly string[] };
type Labels = EditionContent["labels"];

/** Labels of the draft, or of the edition it replaces while it has none. */
function mergeWords(all: readonly Labels[], { dimension, codes }: Merge) {
  const single = codes.flatMap(codesIn).sort();
  const whole = all.find((labels) => labels[dimension]?.[single.join("+")])?.[dimension]?.[single.join("+")];
  const wordOf = (code: string): string => {
    const labels = all.find((each) => each[dimension]?.[code] !== undefined) ?? { tiles: {} };
    return codeWords({ labels }, dimension, code);
  };
  return {
    dimension,
    codes: [...codes],
    dimensionWords: editionDimensions[dimension].label,
    words: whole ?? formatList(codes.map(wordOf)),
  };
}

function withoutOne({ parameters }: EditionContent, { dimension, codes }: Merge) {
  const groups = (parameters.merges[dimension] ?? []).filter(
    (group) => !codes.every((code) => group.includes(code)),
  );
  return { ...parameters.merges, [dimension]: groups };
}

/** The codes of a dimension that may be grouped, in the words of the edition; none when there are not two. */
function choicesOf({ labels }: EditionContent, dimension: EditionDimension) {
  const codes = Object.keys(labels[dimension] ?? {}).filter((code) => code !== "*");
  if (codes.length < 2) return [];
  const options = codes.map((code) => ({ value: code, label: codeWords({ labels }, dimension, code) }));
  return [{ dimension, label: editionDimensions[dimension].label, options }];
}
