import { nearnesses, type AbleStructure } from "#app/domain/able-structure.ts";
import { activities } from "#app/domain/activity.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import { paths } from "#app/paths.ts";
import { formatList, inSentence } from "#app/ui/french.ts";
import type { StructureDoing } from "#db/queries/studies/able-structures.server.ts";

/** A structure able to do the lot, as the page shows it. `activitiesAt`: where what it does is written, for who may. */
export function ableLine(
  { structure, kind, reserved, nearness, common }: AbleStructure<StructureDoing>,
  mayRecord: boolean,
) {
  return {
    siret: structure.siret,
    name: structure.name,
    kind: kind as string,
    kindLabel: structureKinds[kind].label,
    reserved: reserved === "iae" ? "Insertion (IAE)" : "Handicap",
    does: formatList(
      common.map((code) => activities[code].label).map((label, at) => (at === 0 ? label : inSentence(label))),
    ),
    place: structure.communeName,
    near: nearnesses[nearness].label,
    email: structure.email,
    phone: structure.phone,
    activitiesAt: mayRecord ? paths.activities(structure.siret) : null,
  };
}

export type AbleLine = ReturnType<typeof ableLine>;
