import type { Day } from "#app/domain/calendar.ts";
import { contractEnd } from "#app/domain/commitment-window.ts";
import { mechanismCodes } from "#app/domain/mechanism.ts";
import { searchText } from "#app/domain/search-text.ts";
import type { Db } from "#db/database.server.ts";
import { inScope, scopeKey, type ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import {
  countLots,
  countUnassigned,
  listContractorSearchTexts,
  listPortfolio,
  type PortfolioRow,
} from "#db/queries/contracts/portfolio.server.ts";
import { listPositions, type CommitmentPosition } from "#db/queries/positions.server.ts";
import type { ContractId } from "#db/schema/columns.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { isObligationUnknown, positionOfGroup, type CountedHours } from "./contract-position.ts";
import { keptFigures } from "./kept-figures.server.ts";
import type { Portfolio, PortfolioContract } from "./portfolio-contract.ts";
import { byNeed, totalOf } from "./portfolio-list.ts";
import { optionsOf } from "./portfolio-options.ts";
import { stageMatches } from "./contract-filters.ts";

const kept = keptFigures<Portfolio>(24);

/**
 * Every contract of a scope with its hours counted, worst first, and the totals of those still open. Kept in memory
 * until the next write or the next day. Positions are those of the contract's own page: the same function answers both.
 */
export function portfolioOf(db: Db, scope: ContractScope, today: Day): Promise<Portfolio> {
  return kept(db, `${scopeKey(scope)} ${today}`, () => countPortfolio(db, scope, today));
}

async function countPortfolio(db: Db, scope: ContractScope, today: Day): Promise<Portfolio> {
  const rows = await listPortfolio(db, scope);
  const lots = await countLots(db, scope);
  const companies = await listContractorSearchTexts(db, scope);
  const settings = await readSettings(db);
  const employerId = scope.kind === "structure" ? scope.organisationId : null;
  const positions = await listPositions(db, {
    day: today,
    settings,
    contracts: inScope(scope),
    employerId,
  });
  const byContract = positionsByContract(positions);
  const contracts = rows.map((row) =>
    portfolioContract(row, {
      lots: lots.get(row.id) ?? 0,
      companies: companies.get(row.id) ?? "",
      positions: byContract.get(row.id) ?? [],
      hours: employerId === null ? "all" : "own",
    }),
  );
  const open = contracts.filter((contract) => stageMatches("open", contract.stage));
  return {
    contracts: contracts.sort(byNeed),
    open: totalOf(open),
    coming: totalOf(open.filter(({ stage }) => stage === "planned" || stage === "published")),
    options: optionsOf(contracts),
    waiting: scope.kind === "host" ? await countUnassigned(db) : 0,
  };
}

type Counted = {
  lots: number;
  companies: string;
  positions: readonly CommitmentPosition[];
  hours: CountedHours;
};

function portfolioContract(
  row: PortfolioRow,
  { lots, companies, positions, hours }: Counted,
): PortfolioContract {
  const used = new Set(positions.map(({ mechanism }) => mechanism));
  const position = positionOfGroup(row.stage, positions, hours);
  return {
    reference: row.reference,
    title: row.title,
    stage: row.stage,
    facilitator: row.facilitator,
    authorityName: row.authorityName,
    authoritySiret: row.authoritySiret,
    territoryCode: row.territoryCode,
    territoryLabel: row.territoryLabel,
    endsOn: contractEnd(row),
    lots,
    mechanisms: mechanismCodes.filter((code) => used.has(code)),
    isUnknown:
      positions.length > 0 &&
      positions.every((one) => isObligationUnknown(row.source, one.terms, one.position.due)),
    ...position,
    searched: [row.searchText, row.authoritySearchText, searchText(row.facilitator), companies].join(" "),
  };
}

function positionsByContract(
  positions: readonly CommitmentPosition[],
): Map<ContractId, CommitmentPosition[]> {
  const groups = new Map<ContractId, CommitmentPosition[]>();
  for (const position of positions) {
    const group = groups.get(position.contractId);
    if (group) group.push(position);
    else groups.set(position.contractId, [position]);
  }
  return groups;
}
