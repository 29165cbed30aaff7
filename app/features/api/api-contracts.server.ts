import { codeOfExchange } from "#app/domain/exchange-codes.ts";
import { contractStages } from "#app/domain/contract-stage.ts";
import type { PortfolioContract } from "#app/features/contracts/portfolio-contract.ts";
import { portfolioOf } from "#app/features/contracts/portfolio.server.ts";
import { ownContracts } from "#app/features/contracts/viewer-contracts.ts";
import { problem } from "#app/platform/problem.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { findOrganisation } from "#db/queries/contracts/form-choices.server.ts";
import { pageMessage, pageOfItems, readApiPage } from "./api-page.ts";
import { json, type ApiCall } from "./api-route.server.ts";
import { stageWords } from "./open-api-schemas.ts";

/** The contracts the owner of the token works on, by reference, with the hours of their page on screen: a structure's own ones only, and no light. */
export async function apiContracts({ context, viewer, query }: ApiCall): Promise<Response> {
  const own = ownContracts(viewer);
  if (own === null) return problem(403, "Le propriétaire de ce jeton ne suit aucun marché.");
  const page = readApiPage(query);
  if (page === undefined) return problem(400, pageMessage);
  const stageWord = query.get("stage");
  const stage = stageWord === null ? null : codeOfExchange(contractStages, stageWord);
  if (stage === undefined) return problem(400, `stage est l’un de : ${stageWords.join(", ")}.`);
  const db = databaseOf(context);
  const authority = query.get("authority");
  if (authority !== null && (await findOrganisation(db, authority)) === undefined) {
    return problem(400, "Aucun maître d’ouvrage n’a ce SIRET : authority en attend un de 14 chiffres.");
  }
  const { contracts } = await portfolioOf(db, own, todayOf(context));
  const found = contracts
    .filter((contract) => stage === null || contract.stage === stage)
    .filter((contract) => authority === null || contract.authoritySiret === authority)
    .sort((one, other) => (one.reference < other.reference ? -1 : 1));
  return json(pageOfItems(found.map(contractItem), page));
}

/** Codes are those of the exchange workbook; hours are decimal numbers. */
function contractItem(contract: PortfolioContract) {
  return {
    reference: contract.reference,
    title: contract.title,
    stage: contractStages[contract.stage].exchange,
    authority: { siret: contract.authoritySiret, name: contract.authorityName },
    territory: contract.territoryCode,
    endsOn: contract.endsOn,
    lots: contract.lots,
    mechanisms: contract.mechanisms,
    hours: { due: contract.due / 100, done: contract.done / 100 },
    light: contract.light,
  };
}
