import { changeReasons } from "#app/domain/exchange-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { fieldWordsOf } from "#app/features/contracts/field-words.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatHours, formatList, inSentence } from "#app/ui/french.ts";
import type { SheetChange } from "#db/queries/contracts/contract-record.server.ts";
import type { ContractAct, LastWriter } from "#db/queries/contracts/contract-trail.server.ts";
import type { HistoryMessage } from "#db/queries/message-log.server.ts";
import { hoursActWords } from "./hours-act-words.ts";
import { stageEvent } from "./stage-event.ts";
import type { LotLine } from "./lot-lines.ts";
import { messageEventOf } from "./message-events.ts";
import { openingEventOf, type OpenedLot } from "./opening-events.ts";

export type HistoryEvent = {
  key: string;
  day: string;
  what: string;
  change?: { before: string; after: string; note?: string };
  /** The obligation change it tells, and how a link to it says it. */
  obligation?: { id: string; name: string };
  /** The message it tells. */
  messageId?: string;
};

type Told = {
  acts: readonly ContractAct[];
  lineNames: ReadonlyMap<string, string>;
  /** Who noted each obligation change, and when. */
  writers: ReadonlyMap<string, LastWriter>;
  /** What left for this contract. */
  messages: readonly HistoryMessage[];
  /** Its lots now: what was opened to structures is told by its number. */
  lots: readonly OpenedLot[];
};

/** What happened to a contract, the latest first: its obligations, then what was done on screen. */
export function eventsOf(
  lots: readonly LotLine[],
  changes: readonly SheetChange[],
  { acts, lineNames, writers, messages, lots: known }: Told,
): HistoryEvent[] {
  const told = acts.map(
    (act) => messageEvent(act, messages) ?? openingEvent(act, known) ?? actEvent(act, lineNames),
  );
  const events = [...lots.flatMap((lot) => changesOf(lot, changes, writers)), ...told];
  return events.sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
}

function messageEvent(act: ContractAct, messages: readonly HistoryMessage[]): HistoryEvent | undefined {
  const event = messageEventOf(act, messages);
  if (event === undefined) return undefined;
  const who = whoDid(act);
  return { ...event, key: `act-${act.sequence}`, day: act.at.slice(0, 10), what: `${event.what}${who}` };
}

/** A lot opened to structures, changed or closed, and what came of a structure's interest. */
function openingEvent(act: ContractAct, lots: readonly OpenedLot[]): HistoryEvent | undefined {
  const what = openingEventOf(act, lots);
  if (what === undefined) return undefined;
  return { key: `act-${act.sequence}`, day: act.at.slice(0, 10), what: `${what}${whoDid(act)}` };
}

/** Changes come by effective day: each replaces the one before, the first the initial objective. */
function changesOf(lot: LotLine, changes: readonly SheetChange[], writers: Told["writers"]): HistoryEvent[] {
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
          what: `Obligation du lot ${lot.number} (${mechanisms[commitment.mechanism].short})\u00a0: ${inSentence(changeReasons[change.reason].label)}${notedWords(writers.get(change.id))}`,
          change: {
            before: formatHours(was),
            after: formatHours(change.hours),
            note: `, à partir du ${formatDay(change.effectiveOn)}${change.note === null ? "" : `. ${change.note}`}`,
          },
          obligation: {
            id: change.id,
            name: `l’évolution du lot ${lot.number} au ${formatDay(change.effectiveOn)}`,
          },
        };
      });
  });
}

/** « , notée le 10 novembre 2026 par Nadège Ferrand »; an imported one was noted by nobody. */
function notedWords(writer: LastWriter | undefined): string {
  if (writer === undefined) return "";
  const who = writer.name === null ? "" : ` par ${writer.name}`;
  return `, notée le ${formatDay(writer.at.slice(0, 10))}${who}`;
}

/** What was done, with the line it was done to between the two words: « Commande BC 12 modifiée ». */
const actWords: Readonly<Record<string, readonly [string, string]>> = {
  "contract.created": ["Marché", "créé"],
  "notice.converted": ["Marché", "repris du BOAMP"],
  "contract.updated": ["Marché", "modifié"],
  "contract.taken": ["Marché", "pris en charge"],
  "obligation.changed": ["Évolution d’obligation", "notée"],
  "obligation.updated": ["Évolution d’obligation", "modifiée"],
  "obligation.removed": ["Évolution d’obligation", "retirée"],
  "order.added": ["Commande", "ajoutée"],
  "order.updated": ["Commande", "modifiée"],
  "order.removed": ["Commande", "retirée"],
  "contractor.added": ["Attributaire", "ajouté"],
  "contractor.updated": ["Attributaire", "modifié"],
  "contractor.removed": ["Attributaire", "retiré"],
  "company-link.created": ["Lien de déclaration", "créé"],
  "company-link.renewed": ["Lien de déclaration", "renouvelé"],
  "company-link.revoked": ["Lien de déclaration", "révoqué"],
  "hours.submitted": ["Heures", "déclarées"],
  "hours.validated": ["Heures", "validées"],
  "hours.returned": ["Heures", "renvoyées"],
  "hours.corrected": ["Heures validées", "corrigées"],
};

/** « , par Nadège Ferrand »; a company declares by its link, without an account. */
function whoDid({ accountName, actor }: ContractAct): string {
  if (accountName !== null) return `, par ${accountName}`;
  return actor.startsWith("link:") ? ", par l’entreprise avec son lien" : "";
}

function actEvent(told: ContractAct, lineNames: ReadonlyMap<string, string>): HistoryEvent {
  const { sequence, at, act, changes } = told;
  const key = `act-${sequence}`;
  const day = at.slice(0, 10);
  if (act === "contract.stage-changed") return { key, day, ...stageEvent(told) };
  const [noun, done] = actWords[act] ?? ["Marché", "modifié"];
  const who = whoDid(told);
  const fields = act.endsWith(".updated") ? changes.flatMap(wordsOf) : [];
  const labels = [...new Set(fields.map(({ label }) => label))];
  const reason = act === "hours.corrected" && changes.find(({ field }) => field === "reason")?.after;
  const why = reason ? `, «\u00a0${reason}\u00a0»` : "";
  const what = labels.length > 0 ? `\u00a0: ${formatList(labels.slice(0, 6))}` : noticeWords(told);
  const name = lineNameIn(changes, lineNames);
  const [only] = fields;
  return {
    key,
    day,
    what: `${[noun, name, done].filter((words) => words !== "").join(" ")}${hoursActWords(changes)}${what}${who}${why}`,
    ...(fields.length === 1 && only ? { change: { before: only.before, after: only.after } } : {}),
  };
}

/** « : avis 26-118034 », of the notice a contract was made from. */
function noticeWords({ act, changes }: ContractAct): string {
  const number = act === "notice.converted" && changes.find(({ field }) => field === "notice")?.after;
  return number ? `\u00a0: avis ${number}` : "";
}

/** The fields that name a line in words. */
const namingFields = ["lot_order number", "contractor siret", "obligation_change effectiveOn"];

/** How the line is called now; once removed, as the act itself says. */
function lineNameIn(changes: ContractAct["changes"], lineNames: ReadonlyMap<string, string>): string {
  const current = changes.map(({ objectId }) => lineNames.get(objectId)).find((name) => name !== undefined);
  if (current !== undefined) return current;
  const naming = changes.find(({ objectType, field }) => namingFields.includes(`${objectType} ${field}`));
  const value = naming?.before ?? naming?.after ?? null;
  if (naming === undefined || value === null) return "";
  const written = fieldWordsOf(naming.objectType, naming.field)?.write(value) ?? value;
  const prefixes: Readonly<Record<string, string>> = { obligation_change: "au ", contractor: "SIRET " };
  return `${prefixes[naming.objectType] ?? ""}${written}`;
}

function wordsOf({ objectType, field, before, after }: ContractAct["changes"][number]) {
  const words = fieldWordsOf(objectType, field);
  if (words === undefined) return [];
  const write = (value: string | null): string =>
    value === null ? "vide" : words.hidden ? value : words.write(value);
  return [{ label: inSentence(words.label), before: write(before), after: write(after) }];
}
