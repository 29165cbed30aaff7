import type { Activity } from "../activity.ts";
import type { SourceWord } from "./outside-structure.ts";

export type ActivityDecision = {
  added: Activity[];
  removed: string[];
  /** Said by the source, unticked by someone: it stays so. */
  refused: string[];
  /** What the source brought in and nobody touched, with its rank of entry, apart from `added`. */
  stillOurs: Record<string, number>;
};

/**
 * What to do of the activities a source tells. Added: those not there, but for those someone unticked after the source had
 * said them. Removed: those this very source brought in, that it no longer tells, that no other source tells, and that
 * nobody ticked again since (the rank of entry is the one it was given). What a person ticked is never unticked.
 */
export function decideActivities({
  incoming,
  current,
  before,
  others,
}: {
  incoming: readonly Activity[];
  /** What is ticked, with the rank of entry of each. */
  current: ReadonlyMap<string, number>;
  /** What the source said the time before. */
  before: SourceWord | undefined;
  /** What the other sources say. */
  others: ReadonlySet<string>;
}): ActivityDecision {
  const known = new Set(before?.activities ?? []);
  const told = new Set<string>(incoming);
  const absent = incoming.filter((activity) => !current.has(activity));
  const ours = Object.entries(before?.added ?? {}).filter(
    ([activity, rank]) => current.get(activity) === rank,
  );
  const removed = ours
    .map(([activity]) => activity)
    .filter((activity) => !told.has(activity) && !others.has(activity));
  return {
    added: absent.filter((activity) => !known.has(activity)),
    removed,
    refused: absent.filter((activity) => known.has(activity)),
    stillOurs: Object.fromEntries(ours.filter(([activity]) => !removed.includes(activity))),
  };
}
