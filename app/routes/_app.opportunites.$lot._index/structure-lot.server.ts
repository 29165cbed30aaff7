import { data } from "@remix-run/node";
import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { closingWords } from "#app/features/opportunity-answers/closing-words.ts";
import { structureCriteria } from "#app/features/opportunity-answers/criteria.server.ts";
import { opportunityName } from "#app/features/opportunities/opportunity-name.ts";
import { ownExchange } from "#app/features/opportunity-answers/own-exchange.server.ts";
import { readableLot } from "#app/features/opportunity-answers/readable-lot.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { organisationOf } from "#app/platform/organisation-of.server.ts";
import type { Db } from "#db/database.server.ts";
import { findContractNotice } from "#db/queries/opportunities/contract-notice.server.ts";
import type { OpenLot } from "#db/queries/opportunities/open-lots.server.ts";
import { findLotHost, listHolders, type OpenedLot } from "#db/queries/opportunities/opened-lots.server.ts";
import { markRepliesRead } from "#db/queries/opportunities/own-messages.server.ts";
import type { LotId } from "#db/schema/columns.ts";

type Asked = { db: Db; viewer: Viewer; today: Day; now: Date; lot: string };

/**
 * What a structure reads of one lot: public facts, why it suits, its own answer and thread. Closed, it stays readable by
 * whom had answered or written; others are told it is closed, and nothing else (410). Opening it reads the replies.
 */
export async function structureLot({ db, viewer, today, now, lot }: Asked) {
  const organisationId = organisationOf(viewer);
  const lotId = lot as LotId;
  const own = { organisationId, lotId };
  const found = await readableLot(db, own, today);
  if (found === undefined) throw new Response(null, { status: 404 });
  const exchange = await ownExchange(db, own);
  const { opened } = found;
  const isShown = found.state === "open";
  if (!isShown && exchange.isSilent)
    return data({ side: "gone" as const, title: "Opportunité fermée" }, { status: 410 });
  await markRepliesRead(db, own, instant(now));
  const [criteria, host, holders] = await Promise.all([
    structureCriteria(db, organisationId, today),
    findLotHost(db, lotId),
    listHolders(db, [lotId]),
  ]);
  const page = {
    side: "structure" as const,
    today,
    lotId: lot,
    title: opportunityName(opened),
    ...namesOf(opened),
    hostName: host?.name ?? null,
    closing: closingWords({ ...opened, isShown }, today),
    criteria: {
      siret: criteria.siret,
      kind: criteria.kind,
      kindSince: criteria.kindSince,
      isInForce: criteria.isInForce,
    },
    exchange,
  };
  if (found.state === "closed") return data({ ...page, open: null });
  const isGiven = found.lot.stage === "awarded";
  const notice = await findContractNotice(db, found.lot.contractId);
  return data({
    ...page,
    open: {
      ...factsOf(found.lot),
      holders: isGiven ? (holders.get(lotId) ?? []) : [],
      notice: notice ?? null,
      match: found.match && {
        isExcluded: found.match.isExcluded,
        blocks: found.match.blocks,
        reasons: found.match.reasons,
      },
    },
  });
}

type Answer = Awaited<ReturnType<typeof structureLot>>["data"];
export type StructureLotPage = Extract<Answer, { side: "structure" }>;
export type OpenFacts = NonNullable<StructureLotPage["open"]>;

function namesOf({ lotNumber, authorityName, communeName, territoryLabel }: OpenedLot) {
  return { lotNumber, authorityName, communeName, territoryLabel };
}

/** The public facts of an open lot. */
function factsOf(lot: OpenLot) {
  const { stage, hours, mechanisms, category, trade, cpv, reference, note } = lot;
  const { consultationOn, notifiedOn, startsOn, endsOn, replyBy, openedOn } = lot;
  return {
    ...{ stage, hours, mechanisms, category, trade, cpv, reference, note },
    ...{ consultationOn, notifiedOn, startsOn, endsOn, replyBy, openedOn },
  };
}
