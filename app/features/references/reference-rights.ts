import type { Permission } from "#app/domain/permission.ts";
import { referenceKinds, type ReferenceKind } from "#app/domain/reference-value.ts";

/** The right to put a value over those of a kind: law and what the network agreed on, practice is signed by facilitators too. */
export function permissionOfKind(kind: ReferenceKind): Permission {
  return referenceKinds[kind].editedBy === "practice" ? "sign practice values" : "edit references";
}
