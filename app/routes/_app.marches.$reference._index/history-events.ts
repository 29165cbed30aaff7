import { changeReasons } from "#app/domain/exchange-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import {
  commitmentFieldWords,
  contractFieldWords,
  lotFieldWords,
  type FieldWords,
} from "#app/features/contracts/contract-field-words.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatHours, formatList, inSentence } from "#app/ui/french.ts";
import type { SheetChange } from "#db/queries/contracts/contract-record.server.ts";
import type { ContractAct } from "#db/queries/contracts/contract-trail.server.ts";
import type { LotLine } from "./lot-lines.ts";

export type HistoryEvent = {
  key: string;
  day: string;
  what: string;
  change?: { before: string; after: string; note?: string };
};

/** What happened to a contract, the latest first: its obligations, then what was done on screen. */
export function eventsOf(
  lots: readonly LotLine[],
  changes: readonly SheetChange[],
  acts: readonly ContractAct[],
): HistoryEvent[] {
  const events = [...lots.flatMap((lot) => changesOf(lot, changes)), ...acts.map(actEvent)];
  return events.sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
}

/** Changes come by effective day: each replaces the one before, the first the initial objective. */
function changesOf(lot: LotLine, changes: readonly SheetChange[]): HistoryEvent[] {
  return lot.commitments.flatMap((commitment) => {
    let before = commitment.hours ?? 0;
    return changes
      .filter((change) => change.commitmentId === commitment.id)
      .map((change) => {
        const was = before;
        before = change.hours;
        return {
          key: change.id,
          day: change.effectiveOn,
          what: `Obligation du lot ${lot.number} (${mechanisms[commitment.mechanism].short})\u00a0: ${inSentence(changeReasons[change.reason].label)}`,
          change: {
            before: formatHours(was),
            after: formatHours(change.hours),
            note: `, à partir du ${formatDay(change.effectiveOn)}`,
          },
        };
      });
  });
}

const actWords: Readonly<Record<string, string>> = {
  "contract.created": "Marché créé",
  "contract.updated": "Marché modifié",
  "contract.taken": "Marché pris en charge",
  "obligation.changed": "Évolution d’obligation notée",
  "order.added": "Commande ajoutée",
  "contractor.added": "Attributaire ajouté",
};

function actEvent({ sequence, at, act, accountName, changes }: ContractAct): HistoryEvent {
  const who = accountName === null ? "" : `, par ${accountName}`;
  const told = act === "contract.updated" ? changes.flatMap(wordsOf) : [];
  const labels = [...new Set(told.map(({ label }) => label))];
  const what = labels.length > 0 ? `\u00a0: ${formatList(labels.slice(0, 6))}` : "";
  const [only] = told;
  return {
    key: `act-${sequence}`,
    day: at.slice(0, 10),
    what: `${actWords[act] ?? "Marché modifié"}${what}${who}`,
    ...(told.length === 1 && only ? { change: { before: only.before, after: only.after } } : {}),
  };
}

function wordsOf({ objectType, field, before, after }: ContractAct["changes"][number]) {
  const tables: Readonly<Record<string, Record<string, FieldWords>>> = {
    contract: contractFieldWords,
    lot: lotFieldWords,
    commitment: commitmentFieldWords,
  };
  const words = tables[objectType]?.[field];
  if (words === undefined) return [];
  const write = (value: string | null): string =>
    value === null ? "vide" : words.hidden ? value : words.write(value);
  return [{ label: inSentence(words.label), before: write(before), after: write(after) }];
}
