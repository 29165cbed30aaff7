import { closingFacts } from "#app/features/contract-life/closing-facts.server.ts";
import {
  positionOfGroup,
  shownPosition,
  isObligationUnknown,
} from "#app/features/contracts/contract-position.ts";
import { listLots } from "#db/queries/contracts/contract-lots.server.ts";
import { sumContractMonths } from "#db/queries/contracts/contract-months.server.ts";
import { listObligationChanges } from "#db/queries/contracts/contract-record.server.ts";
import { isContract } from "#db/queries/contracts/contract-scope.server.ts";
import { listPositions } from "#db/queries/positions.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { Printing } from "./printable-contract.server.ts";

/** What the sheet of a contract tells, by the same functions as its page. Hours in hundredths; no person is named. */
export async function contractSheetData({ db, sheet, today }: Pick<Printing, "db" | "sheet" | "today">) {
  const positions = await listPositions(db, {
    day: today,
    settings: await readSettings(db),
    contracts: isContract(sheet.id),
  });
  const lots = await listLots(db, sheet.id);
  const { commitments: closing } = await closingFacts(db, { sheet, today });
  return {
    sheet,
    today,
    total: positionOfGroup(sheet.stage, positions, "all"),
    lots: lots.map(({ id, number, title, commitments }) => ({
      number,
      title,
      commitments: commitments.flatMap((commitment) => {
        const found = positions.find(({ commitmentId }) => commitmentId === commitment.id);
        if (found === undefined) return [];
        return [
          {
            ...commitment,
            ...shownPosition(sheet.stage, found, "all"),
            isUnknown: isObligationUnknown(sheet.source, commitment, found.position.due),
            window: found.window,
          },
        ];
      }),
      lotId: id,
    })),
    changes: await listObligationChanges(db, sheet.id),
    contractors: closing.flatMap(({ lot, mechanism, contractors }) =>
      contractors.map((contractor) => ({ lot, mechanism, ...contractor })),
    ),
    months: await sumContractMonths(db, sheet.id),
  };
}

export type ContractSheetData = Awaited<ReturnType<typeof contractSheetData>>;
