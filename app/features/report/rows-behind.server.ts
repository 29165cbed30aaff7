import { activeCommitments } from "#app/domain/fa02-figures.ts";
import { isHiddenFromAuthority, parseFigure, type Fa02Figure } from "#app/domain/fa02-figure.ts";
import type { Fa02Scope } from "#app/domain/fa02-report.ts";
import { mobilisedStructures } from "#app/domain/fa02-siae.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import type { Db } from "#db/database.server.ts";
import { labelOrganisations } from "#db/queries/fa02-labels.server.ts";
import { listDatedQualitativeActions, listDoneActions } from "#db/queries/fa02-network-rows.server.ts";
import { findFa02Scope } from "#db/queries/fa02-scope.server.ts";
import { onOnePicture, readFa02Rows } from "#db/queries/fa02.server.ts";
import { commitmentsBehind, statementsBehind } from "./behind-hours.server.ts";
import { cohortBehind, hiresBehind, personsBehind } from "./behind-persons.server.ts";
import { labelOf, pageOf, type BehindQuestion, type BehindReader } from "./behind-reader.server.ts";
import type { ActionBehind, PageOf, QualitativeBehind, RowsBehind, StructureBehind } from "./behind-row.ts";
import type { Fa02Refusal } from "./report-fa02.server.ts";

export type RowsBehindRequest = {
  scope: Fa02Scope;
  /** The figure's path in the report; see `parseFigure`. */
  figure: string;
  reader: BehindReader;
  page: { offset: number; limit: number };
};

/**
 * The rows behind one number of the report, by the same definitions: over all pages they add up to it
 * (`sum`; hours in hundredths). `hidden`: an authority may not see person by person what it asks.
 */
export function rowsBehind(
  db: Db,
  request: RowsBehindRequest,
): Promise<RowsBehind | { outcome: Fa02Refusal | "unknown figure" | "hidden" }> {
  return onOnePicture(db, async (picture) => {
    const { scope, reader, page } = request;
    const figure = parseFigure(request.figure);
    if (figure === undefined) return { outcome: "unknown figure" };
    if (reader.kind === "authority" && isHiddenFromAuthority(figure)) return { outcome: "hidden" };
    if (scope.from > scope.to) return { outcome: "period reversed" };
    const found = await findFa02Scope(picture, scope);
    if (found.outcome !== "found") return found;
    return answer(picture, { scope: found.scope, reader, page }, figure);
  });
}

function answer(db: Db, question: BehindQuestion, figure: Fa02Figure): Promise<RowsBehind> {
  switch (figure.rows) {
    case "commitments":
      return commitmentsBehind(db, question, figure);
    case "statements":
      return statementsBehind(db, question, figure);
    case "persons":
      return personsBehind(db, question, figure);
    case "hires":
      return hiresBehind(db, question, figure);
    case "structures":
      return structuresBehind(db, question, figure);
    case "cohort":
      return cohortBehind(db, question, figure);
    case "actions":
      return actionsBehind(db, question, figure.kind);
    case "qualitative":
      return qualitativeBehind(db, question);
  }
}

async function structuresBehind(
  db: Db,
  { scope, page }: BehindQuestion,
  { isSiae, kind }: Extract<Fa02Figure, { rows: "structures" }>,
): Promise<PageOf<"structures", StructureBehind>> {
  const rows = await readFa02Rows(db, scope);
  const structures = mobilisedStructures(
    activeCommitments(rows.commitments, scope.period),
    rows,
    scope.period,
  )
    .filter((structure) => structureKinds[structure.kind].siae === isSiae)
    .filter((structure) => kind === null || structure.kind === kind)
    .sort((one, other) => (one.organisationId < other.organisationId ? -1 : 1));
  const shown = pageOf(structures, page);
  const labels = await labelOrganisations(
    db,
    shown.map((structure) => structure.organisationId),
  );
  return {
    outcome: "rows",
    rows: "structures",
    page: shown.map((structure) => ({ ...labelOf(labels, structure.organisationId), kind: structure.kind })),
    count: structures.length,
    sum: structures.length,
  };
}

async function actionsBehind(
  db: Db,
  { scope, page }: BehindQuestion,
  kind: string | null,
): Promise<PageOf<"actions", ActionBehind>> {
  const actions = await listDoneActions(db, scope, kind);
  return {
    outcome: "rows",
    rows: "actions",
    page: pageOf(actions, page),
    count: actions.length,
    sum: actions.length,
  };
}

async function qualitativeBehind(
  db: Db,
  { scope, page }: BehindQuestion,
): Promise<PageOf<"qualitative", QualitativeBehind> & { done: number }> {
  const actions = await listDatedQualitativeActions(db, scope);
  return {
    outcome: "rows",
    rows: "qualitative",
    page: pageOf(actions, page),
    count: actions.length,
    sum: actions.reduce((sum, action) => sum + action.planned, 0),
    done: actions.reduce((sum, action) => sum + action.done, 0),
  };
}
