import { verdictOn } from "#app/domain/permission.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { findStructureSiret } from "#db/queries/structure-activities.server.ts";

/** The SIRET by which the viewer opens the activities of its own structure; null for who has none to say. */
export async function ownStructureOf(
  db: Db,
  viewer: Pick<Viewer, "role" | "organisationId">,
): Promise<string | null> {
  const { role, organisationId } = viewer;
  if (role !== "siae" || organisationId === null) return null;
  if (verdictOn(viewer, "edit activities", { relation: "own" }) !== "allowed") return null;
  return (await findStructureSiret(db, organisationId)) ?? null;
}
