import type { Day } from "#app/domain/calendar.ts";
import { askedMonths } from "#app/domain/own-statement.ts";
import { statementDueOn } from "#app/domain/position.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "#db/database.server.ts";
import type { ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { listOpenLots } from "#db/queries/opportunities/open-lots.server.ts";
import type { LotId, OrganisationId } from "#db/schema/columns.ts";
import { isOpenStage, isWaiting, ownLines } from "./own-lines.server.ts";

type Asked = {
  sheet: ContractSheet;
  organisationId: OrganisationId;
  lots: readonly { id: LotId; number: string }[];
  /** « Titulaire, lot 2 ». */
  roles: readonly string[];
  today: Day;
  settings: Settings;
};

/** What a contract is to a structure that works on it: its roles, what it has to send, whom to ask, the lots open to answers. */
export async function ownPart(db: Db, { sheet, organisationId, lots, roles, today, settings }: Asked) {
  const period = askedMonths(today);
  const lines = (await ownLines(db, { employerId: organisationId, period, today })).filter(
    ({ contractId }) => contractId === sheet.id,
  );
  const waiting = lines.filter(isWaiting);
  const month = waiting.map((line) => line.month).sort()[0] ?? period.to;
  const ids = lots.map(({ id }) => id);
  const opened = ids.length === 0 ? [] : await listOpenLots(db, { today, settings, lots: ids });
  return {
    roles,
    isOpen: isOpenStage(sheet.stage) && sheet.hostId !== null,
    employs: lines.length > 0,
    month,
    dueOn: statementDueOn(month, settings.statement_due_day),
    toSend: waiting.length,
    returned: waiting.filter(({ state }) => state === "returned").length,
    follower: sheet.facilitator ?? sheet.hostName,
    hostName: sheet.hostName,
    hostEmail: sheet.hostEmail,
    hostPhone: sheet.hostPhone,
    opportunities: lots
      .filter(({ id }) => opened.some(({ lotId }) => lotId === id))
      .map(({ id, number }) => ({ id, number })),
  };
}

export type OwnPart = Awaited<ReturnType<typeof ownPart>>;
