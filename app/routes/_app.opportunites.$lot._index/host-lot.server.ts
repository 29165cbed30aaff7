import { followUpStates, waitsForHost, type FollowUpState } from "#app/domain/answer-follow-up.ts";
import type { Day } from "#app/domain/calendar.ts";
import { openingState } from "#app/domain/lot-opening.ts";
import { declineReasons, placementSteps } from "#app/domain/opportunity-answer.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { followedAnswers, type Followed } from "#app/features/opportunity-follow/followed-answers.server.ts";
import { lotName } from "#app/features/contracts/lot-name.ts";
import { publicLot } from "#app/features/opportunity-follow/public-lot.server.ts";
import { structureLine } from "#app/features/opportunity-follow/structure-line.ts";
import { structuresAbleFor } from "#app/features/opportunity-follow/lot-structures.server.ts";
import { matchLotOf } from "#app/features/opportunity-follow/supply-of-lot.server.ts";
import { organisationOf } from "#app/platform/organisation-of.server.ts";
import type { Db } from "#db/database.server.ts";
import { findSupplyLot } from "#db/queries/opportunities/supply-lots.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";

type Asked = { db: Db; viewer: Viewer; today: Day; lot: string };
const silentShown = 10;

/**
 * One lot of a facilitator's host, opened or not: what structures read, what they answered, and those it suits that have
 * said nothing. 404 for any other. Hours in hundredths.
 */
export async function hostLot({ db, viewer, today, lot: id }: Asked) {
  const scopes = [{ kind: "host", organisationId: organisationOf(viewer) }] as const;
  const lot = await findSupplyLot(db, { scopes, today, settings: await readSettings(db), lot: id });
  if (lot === undefined) throw new Response(null, { status: 404 });
  const followed = await followedAnswers(db, [lot.lotId]);
  const able = await structuresAbleFor(db, matchLotOf(lot), today);
  const silent = able.filter(({ structure }) => !followed.some(({ siret }) => siret === structure.siret));
  return {
    side: "host" as const,
    id: lot.lotId as string,
    title: lot.title,
    name: lotName(lot),
    reference: lot.reference,
    authorityName: lot.authorityName,
    state: openingState(lot.opening, today),
    openedOn: (lot.opening?.openedOn ?? null) as string | null,
    shown: await publicLot(db, lot, today),
    answers: followed.map(answerLine).toSorted((one, other) => Number(other.waits) - Number(one.waits)),
    silent: silent.slice(0, silentShown).map(structureLine),
    silentCount: silent.length,
  };
}

export type HostLotPage = Awaited<ReturnType<typeof hostLot>>;

/** What clears an answer that waits. */
function actOf(state: FollowUpState): string | null {
  if (state === "asks") return "Lire et répondre";
  return state === "waiting" ? "Mettre en relation" : null;
}

function answerLine({ siret, name, kind, answer, steps, state }: Followed) {
  const last = steps.at(-1);
  const reason = answer?.declineReason ?? null;
  return {
    siret,
    name,
    kind,
    state: followUpStates[state].label,
    waits: waitsForHost(state),
    act: actOf(state),
    answer: answer?.answer ?? null,
    answeredOn: (answer?.answeredOn ?? null) as string | null,
    offer: answer?.offer ?? null,
    hours: (answer?.hours ?? null) as number | null,
    availableOn: (answer?.availableOn ?? null) as string | null,
    reason: reason === null ? null : declineReasons[reason].label,
    note: answer?.note ?? null,
    last: last === undefined ? null : { label: placementSteps[last.step].label, on: last.datedOn as string },
  };
}
