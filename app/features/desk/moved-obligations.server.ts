import { addDays, type Day } from "#app/domain/calendar.ts";
import { changeReasons, orderNatures } from "#app/domain/exchange-codes.ts";
import { basisOn, objectiveOf } from "#app/domain/objective.ts";
import type { Db } from "#db/database.server.ts";
import { isContractAmong } from "#db/queries/contracts/contract-scope.server.ts";
import { namesOfCommitments, type CommitmentName } from "#db/queries/desk/commitment-names.server.ts";
import { listObligationNews, type ObligationNews } from "#db/queries/desk/obligation-news.server.ts";
import { listObligations, type CommitmentObligation } from "#db/queries/obligations.server.ts";
import type { CommitmentId } from "#db/schema/columns.ts";
import type { DeskQuestion } from "./desk-question.ts";

/** How long a change is told, in days, unless it is seen before. Our choice. */
const toldFor = 30;

/** An objective that moved, in hundredths: what it was before the first change not seen yet, what it is. */
export type MovedObligation = CommitmentName & {
  /** What moved it last: « Avenant », « Commande BC 7 ». */
  cause: string;
  on: Day;
  before: number;
  after: number;
  /** The changes and orders to note as seen. */
  ids: string[];
};

/** The objectives of a host's open contracts that moved in the last 30 days and that nobody has seen, the latest first. */
export async function movedObligations(
  db: Db,
  { hostId, today }: Pick<DeskQuestion, "hostId" | "today">,
): Promise<MovedObligation[]> {
  const from = addDays(today, -toldFor);
  const news = await listObligationNews(db, { hostId, from, to: today });
  if (news.length === 0) return [];
  const byCommitment = new Map<CommitmentId, ObligationNews[]>();
  for (const each of news) {
    byCommitment.set(each.commitmentId, [...(byCommitment.get(each.commitmentId) ?? []), each]);
  }
  const contracts = isContractAmong([...new Set(news.map(({ contractId }) => contractId))]);
  const obligations = new Map(
    (await listObligations(db, { day: today, contracts })).map((row) => [row.commitmentId, row]),
  );
  const names = await namesOfCommitments(db, [...byCommitment.keys()]);
  const moved = [...byCommitment].flatMap(([id, changes]): MovedObligation[] => {
    const name = names.get(id);
    const last = changes.at(-1);
    const [first] = changes;
    const obligation = obligations.get(id);
    if (!name || !obligation || !first || !last) return [];
    const was = dueOn(obligation, addDays(first.on, -1));
    const is = dueOn(obligation, today);
    if (was === is) return [];
    return [
      {
        ...name,
        cause: causeOf(last),
        on: last.on,
        before: was,
        after: is,
        ids: changes.map((each) => each.id),
      },
    ];
  });
  return moved.sort(
    (one, other) => other.on.localeCompare(one.on) || one.reference.localeCompare(other.reference, "fr"),
  );
}

function dueOn({ terms, history }: CommitmentObligation, day: Day): number {
  return objectiveOf(terms, basisOn(history, day));
}

function causeOf(news: ObligationNews): string {
  if (news.kind === "change") {
    const { label } = changeReasons[news.reason];
    return news.note === null ? label : `${label} (${news.note})`;
  }
  return `${orderNatures[news.nature].label} ${news.number}`;
}
