import { expressionBuilder } from "kysely";
import { waitsForHost } from "#app/domain/answer-follow-up.ts";
import type { Day } from "#app/domain/calendar.ts";
import { grouped } from "#app/domain/grouped.ts";
import { openingRefusal, openingState, type OpeningState } from "#app/domain/lot-opening.ts";
import { openableStages, opportunityStageOf } from "#app/domain/opportunity.ts";
import { isReplyPressing } from "#app/domain/pressing-reply.ts";
import { searchText } from "#app/domain/search-text.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { keptFigures } from "#app/features/contracts/kept-figures.server.ts";
import { followedAnswers, type Followed } from "#app/features/opportunity-follow/followed-answers.server.ts";
import { lotName } from "#app/features/contracts/lot-name.ts";
import { organisationOf } from "#app/platform/organisation-of.server.ts";
import { pageOf } from "#app/ui/page-of.ts";
import type { Db } from "#db/database.server.ts";
import { listSupplyLots, type SupplyLot } from "#db/queries/opportunities/supply-lots.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { Database } from "#db/schema.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { isListed, readHostListChoice, type HostListChoice, type HostListName } from "./host-list-choice.ts";

type Asked = { db: Db; viewer: Viewer; today: Day; params: URLSearchParams };

/**
 * The lots of a facilitator's host that structures see or could: what needs an answer first, then the nearest day to
 * answer, then the last opened. Hours in hundredths.
 */
export async function hostList({ db, viewer, today, params }: Asked) {
  const hostId = organisationOf(viewer);
  const lots = await lotsOfHost(db, hostId, today);
  const followed = await followedAnswers(
    db,
    lots.filter(({ opening }) => opening !== null).map(({ lotId }) => lotId),
  );
  const byLot = grouped(followed, ({ lotId }) => lotId);
  const choice = readHostListChoice(params);
  const lines = lots.flatMap((lot) => lineOf(lot, byLot.get(lot.lotId) ?? [], { today, choice }));
  const { shown, ...page } = pageOf(
    lines.filter((line) => isListed(line, choice)).toSorted(byUrgency),
    params,
  );
  return {
    side: "host" as const,
    ...page,
    choice,
    counts: {
      open: lines.filter(({ list }) => list === "open").length,
      toOpen: lines.filter(({ list }) => list === "to open").length,
      closed: lines.filter(({ list }) => list === "closed").length,
      waiting: lines.reduce((sum, { waiting }) => sum + waiting, 0),
    },
    lots: shown,
  };
}

export type HostListPage = Awaited<ReturnType<typeof hostList>>;
export type HostListLine = ReturnType<typeof lineOf>[number];

const keptLots = keptFigures<readonly SupplyLot[]>(8);

/**
 * The lots of a host's contracts that go on, or that a structure wrote about, with what is left to place of each; read
 * again only after something was written.
 */
function lotsOfHost(db: Db, hostId: OrganisationId, today: Day): Promise<readonly SupplyLot[]> {
  return keptLots(db, `${hostId} ${today}`, async () => {
    const eb = expressionBuilder<Database, "contract">();
    return listSupplyLots(db, {
      scopes: [{ kind: "host", organisationId: hostId }],
      today,
      settings: await readSettings(db),
      contracts: eb.and([
        eb("contract.host_id", "=", hostId),
        eb.or([eb("contract.stage", "in", openableStages), eb("contract.id", "in", writtenAbout())]),
      ]),
    });
  });
}

type Listed = { today: Day; choice: HostListChoice };

/**
 * `answers`: to this lot. A lot that is neither opened nor can be is left out; one whose contract is over too, unless a
 * message waits. Its words are made only to be searched.
 */
function lineOf(lot: SupplyLot, answers: readonly Followed[], { today, choice }: Listed) {
  const stage = opportunityStageOf(lot.contractStage);
  const saidHours = lot.opening?.saidHours ?? null;
  const { contractStage, endsOn, mechanisms } = lot;
  const left = lot.placed?.left ?? null;
  const refusal = openingRefusal({ contractStage, endsOn, mechanisms, left, saidHours }, today);
  const state = openingState(lot.opening, today);
  if (state === "never" && refusal !== null) return [];
  const unread = answers.filter(({ unread: messages }) => messages > 0).length;
  if (stage === null && unread === 0) return [];
  const list = listOf(state, refusal !== null);
  const isNear = isReplyPressing(lot.replyBy, today);
  return [
    {
      lotId: lot.lotId as string,
      list: list,
      name: lotName(lot),
      title: lot.title,
      reference: lot.reference,
      authorityName: lot.authorityName,
      stage,
      hours: lot.hours as number | null,
      /** Nothing is left by its commitments: only the number said by hand keeps it open. */
      isDone: list === "open" && lot.placed?.left === 0,
      openedOn: (lot.opening?.openedOn ?? null) as string | null,
      replyBy: lot.replyBy as string | null,
      isNear: isNear && list === "open",
      interested: answers.filter(({ answer }) => answer?.answer === "interested").length,
      declined: answers.filter(({ answer }) => answer?.answer === "declined").length,
      waiting:
        stage === null ? unread : answers.filter(({ state: followUp }) => waitsForHost(followUp)).length,
      unread,
      words:
        choice.text === ""
          ? ""
          : searchText(lot.title, lot.reference, lot.lotTitle, lot.authorityName, lot.communeName),
    },
  ];
}

/** Contracts about which a structure wrote what nobody opened yet. */
function writtenAbout() {
  return expressionBuilder<Database, "contract">()
    .selectFrom("opportunity_message as waiting")
    .innerJoin("lot as written", "written.id", "waiting.lot_id")
    .select("written.contract_id")
    .where("waiting.author", "=", "structure")
    .where("waiting.read_at", "is", null);
}

function listOf(state: OpeningState, isRefused: boolean): HostListName {
  if (state === "never") return "to open";
  return state === "closed" || isRefused ? "closed" : "open";
}

function byUrgency(one: HostListLine, other: HostListLine): number {
  return (
    Number(other.unread > 0) - Number(one.unread > 0) ||
    Number(other.waiting > 0) - Number(one.waiting > 0) ||
    Number(other.isNear) - Number(one.isNear) ||
    (other.openedOn ?? "").localeCompare(one.openedOn ?? "")
  );
}
