import type { Activity } from "../activity.ts";
import { decideActivities } from "./decide-activities.ts";
import { decideField } from "./decide-field.ts";
import {
  outsideFieldNames,
  structureSources,
  type OutsideField,
  type OutsideFields,
  type OutsideStructure,
  type SourceWord,
  type StructureSource,
} from "./outside-structure.ts";

/** A structure as the directory has it, with what each source last said of it (those that no longer know it left out). */
export type KnownStructure = {
  fields: OutsideFields;
  /** What it does, with the rank of entry of each. */
  activities: ReadonlyMap<string, number>;
  words: Readonly<Partial<Record<StructureSource, SourceWord>>>;
};

export type StructurePlan = {
  changes: Array<{ field: OutsideField; before: string | null; after: string }>;
  addedActivities: Activity[];
  removedActivities: string[];
  /** Fields and activities left as someone typed them though the source says otherwise. */
  kept: string[];
  /** What to keep of what the source says, but for the ranks of the activities added now. */
  word: SourceWord;
};

/** What a source changes of a structure. `department`: the one it was asked for. Pure. */
export function planStructure(
  incoming: OutsideStructure,
  known: KnownStructure,
  { source, department }: { source: StructureSource; department: string },
): StructurePlan {
  const plan: Pick<StructurePlan, "changes" | "kept"> = { changes: [], kept: [] };
  for (const field of outsideFieldNames) {
    const after = incoming.fields[field];
    const before = known.fields[field];
    const said = Object.fromEntries(
      structureSources.map((other) => [other, known.words[other]?.fields[field] ?? null]),
    );
    const decision = decideField(field, { source, incoming: after, current: before, said });
    if (decision === "set" && after !== null) plan.changes.push({ field, before, after });
    if (decision === "kept") plan.kept.push(field);
  }
  const { added, removed, refused, stillOurs } = decideActivities({
    incoming: incoming.activities,
    current: known.activities,
    before: known.words[source],
    others: new Set(
      structureSources
        .filter((other) => other !== source)
        .flatMap((other) => known.words[other]?.activities ?? []),
    ),
  });
  return {
    changes: plan.changes,
    addedActivities: added,
    removedActivities: removed,
    kept: [...plan.kept, ...refused],
    word: { department, fields: incoming.fields, activities: incoming.activities, added: stillOurs },
  };
}

/** Whether a plan writes anything that shows. */
export function changesSomething(plan: StructurePlan): boolean {
  return plan.changes.length + plan.addedActivities.length + plan.removedActivities.length > 0;
}
