import { contractStages } from "#app/domain/contract-stage.ts";
import { contractCategories } from "#app/domain/exchange-codes.ts";
import type { Match } from "#app/domain/match/match.ts";
import { verdictOn } from "#app/domain/permission.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { lotsFor, openLotsToMatch } from "#app/features/opportunities/matched.server.ts";
import { problem } from "#app/platform/problem.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Db } from "#db/database.server.ts";
import { listLotAmounts } from "#db/queries/opportunities/opened-lots.server.ts";
import type { OpenLot } from "#db/queries/opportunities/open-lots.server.ts";
import type { LotId, OrganisationId } from "#db/schema/columns.ts";
import { pageMessage, pageOfItems, readApiPage } from "./api-page.ts";
import { json, type ApiCall } from "./api-route.server.ts";

type Line = { lot: OpenLot; match: Match | null };

/**
 * Lots open to structures with hours still to place. A structure reads those it may have, the best first, with how well
 * each suits it; a facilitator all of them, the last opened first.
 */
export async function apiOpportunities({ context, viewer, query }: ApiCall): Promise<Response> {
  if (verdictOn(viewer, "view opportunities") !== "allowed") {
    return problem(
      403,
      "Les opportunités se lisent avec le jeton d’une structure inclusive ou d’un facilitateur.",
    );
  }
  const page = readApiPage(query);
  if (page === undefined) return problem(400, pageMessage);
  const db = databaseOf(context);
  const { items: shown, ...about } = pageOfItems(await linesOf(db, viewer, todayOf(context)), page);
  const amounts = await listLotAmounts(
    db,
    shown.flatMap(({ lot }) => (lot.stage === "awarded" ? [lot.lotId] : [])),
  );
  return json({ items: shown.map((line) => opportunityItem(line, amounts)), ...about });
}

async function linesOf(db: Db, { role, organisationId }: Viewer, today: Day): Promise<Line[]> {
  if (role === "siae" && organisationId !== null) return lotsFor(db, organisationId as OrganisationId, today);
  return (await openLotsToMatch(db, today)).map(({ lot }) => ({ lot, match: null }));
}

/** Codes are those of the exchange workbook; amounts in euros, told once the lot is awarded only; hours as decimal numbers. */
function opportunityItem({ lot, match }: Line, amounts: ReadonlyMap<LotId, Cents>) {
  const amount = amounts.get(lot.lotId);
  return {
    contract: lot.reference,
    title: lot.title,
    stage: contractStages[lot.stage].exchange,
    authority: { siret: lot.authoritySiret, name: lot.authorityName },
    commune: lot.place.commune,
    territory: lot.place.territory,
    category: lot.category === null ? null : contractCategories[lot.category].exchange,
    consultationOn: lot.consultationOn,
    notifiedOn: lot.notifiedOn,
    startsOn: lot.startsOn,
    endsOn: lot.endsOn,
    lot: lot.lotNumber,
    lotTitle: lot.lotTitle,
    cpv: lot.cpv,
    trade: lot.trade,
    amount: amount === undefined ? null : amount / 100,
    mechanisms: lot.mechanisms,
    hours: lot.hours === null ? null : lot.hours / 100,
    openedOn: lot.openedOn,
    replyBy: lot.replyBy,
    note: lot.note,
    match: match && {
      score: match.score,
      blocks: match.blocks,
      reasons: match.reasons.map(({ criterion, verdict }) => ({ criterion, verdict })),
    },
  };
}
