import { monthOf, monthsOf, shiftMonth, type Day, type Month } from "#app/domain/calendar.ts";
import { askedMonths } from "#app/domain/own-statement.ts";
import { statementDueOn } from "#app/domain/position.ts";
import { pageOf } from "#app/ui/page-of.ts";
import type { Db } from "#db/database.server.ts";
import { listPortfolio, type PortfolioRow } from "#db/queries/contracts/portfolio.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { isOpenStage, isWaiting, ownLines, type OwnLine } from "./own-lines.server.ts";

type Asked = {
  organisationId: OrganisationId;
  /** Null: the last month that is over. */
  month: Month | null;
  today: Day;
  params: URLSearchParams;
};

/** A contract a structure works on, and what became of its statements of a month. Hours in hundredths. */
export type ContractStatements = {
  reference: string;
  title: string;
  authorityName: string;
  isOpen: boolean;
  hires: number;
  collectives: number;
  toSend: number;
  returned: number;
  submitted: number;
  validated: number;
  hours: number;
};

/** A statement the facilitator sent back, whatever its month. */
export type ReturnedLine = Pick<OwnLine, "key" | "name" | "month" | "hours" | "comment"> & {
  reference: string;
  title: string;
};

/** What « Mes relevés » shows of a month; what was sent back and what other months wait for, whatever the month. */
export async function readStatementsPage(db: Db, { organisationId, month: given, today, params }: Asked) {
  const asked = askedMonths(today);
  const month = given === null || given > monthOf(today) ? asked.to : given;
  const settings = await readSettings(db);
  const contracts = await listPortfolio(db, { kind: "structure", organisationId });
  const recent = await ownLines(db, { employerId: organisationId, period: asked, today });
  const isRecent = month >= asked.from && month <= asked.to;
  const shown = isRecent
    ? recent.filter((line) => line.month === month)
    : await ownLines(db, { employerId: organisationId, period: { from: month, to: month }, today });
  const rows = contracts.flatMap((contract) => rowOf(contract, shown)).sort(mostUrgentFirst);
  const followed = new Map(contracts.filter(({ hostId }) => hostId !== null).map((each) => [each.id, each]));
  return {
    month,
    previous: shiftMonth(month, -1),
    next: month < monthOf(today) ? shiftMonth(month, 1) : null,
    dueOn: statementDueOn(month, settings.statement_due_day),
    today,
    expected: shown.length,
    toSend: countOf(rows, ({ toSend }) => toSend),
    submitted: countOf(rows, ({ submitted }) => submitted),
    validated: countOf(rows, ({ validated }) => validated),
    contracts: pageOf(rows, params),
    returned: recent.flatMap((line) => returnedOf(line, followed)),
    otherMonths: monthsOf(asked)
      .filter((each) => each !== month)
      .map((each) => ({
        month: each,
        count: recent.filter((line) => line.month === each && isWaiting(line)).length,
      }))
      .filter(({ count }) => count > 0)
      .reverse(),
  };
}

/** An open contract is shown even without a hire; a closed one, when it has statements of that month. */
function rowOf(contract: PortfolioRow, lines: readonly OwnLine[]): ContractStatements[] {
  const own = lines.filter(({ contractId }) => contractId === contract.id);
  const isOpen = isOpenStage(contract.stage);
  if (contract.hostId === null || (own.length === 0 && !isOpen)) return [];
  const inState = (...states: Array<OwnLine["state"]>) =>
    own.filter(({ state }) => states.includes(state)).length;
  const counted = own.filter(({ state }) => state === "submitted" || state === "validated");
  return [
    {
      reference: contract.reference,
      title: contract.title,
      authorityName: contract.authorityName,
      isOpen,
      hires: own.filter(({ kind }) => kind === "hire").length,
      collectives: own.filter(({ kind }) => kind === "collective").length,
      toSend: own.filter(isWaiting).length,
      returned: inState("returned"),
      submitted: inState("submitted"),
      validated: inState("validated"),
      hours: countOf(counted, ({ hours }) => hours ?? 0),
    },
  ];
}

function mostUrgentFirst(one: ContractStatements, other: ContractStatements): number {
  return (
    Number(other.returned > 0) - Number(one.returned > 0) ||
    Number(other.toSend > 0) - Number(one.toSend > 0) ||
    Number(other.hires + other.collectives > 0) - Number(one.hires + one.collectives > 0) ||
    one.title.localeCompare(other.title, "fr")
  );
}

function returnedOf(line: OwnLine, contracts: ReadonlyMap<string, PortfolioRow>): ReturnedLine[] {
  const contract = contracts.get(line.contractId);
  if (line.state !== "returned" || !line.isOpen || !contract) return [];
  const { key, name, month, hours, comment } = line;
  return [{ key, name, month, hours, comment, reference: contract.reference, title: contract.title }];
}

function countOf<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

export type StatementsPage = Awaited<ReturnType<typeof readStatementsPage>>;
