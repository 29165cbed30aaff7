import { formatList, inSentence } from "#app/ui/french.ts";
import type { ObjectAct } from "#db/queries/object-trail.server.ts";
import type { ValueWords } from "./compare-values.ts";

export type ToldEvent = { key: string; day: string; what: string };

const mostFields = 6;

/** What was done, by whom, and to which fields: never a value. */
export function toldActs(
  acts: readonly ObjectAct[],
  {
    acts: words,
    fields: labels,
  }: { acts: Readonly<Record<string, string>>; fields: Readonly<Record<string, ValueWords>> },
): ToldEvent[] {
  return acts.map(({ sequence, at, act, accountName, fields }) => {
    const named = act.endsWith(".updated")
      ? [...new Set(fields.flatMap((field) => (labels[field] ? [inSentence(labels[field].label)] : [])))]
      : [];
    const which = named.length === 0 ? "" : `\u00a0: ${formatList(named.slice(0, mostFields))}`;
    const who = accountName === null ? "" : `, par ${accountName}`;
    return { key: String(sequence), day: at.slice(0, 10), what: `${words[act] ?? "Modifié"}${which}${who}` };
  });
}
