import type { Role } from "./role.ts";
import type { Viewer } from "./viewer.ts";

/**
 * Whose the thing is: `own`: of the viewer's organisation (its host, its buyer, or a structure at work on it); `free`: a
 * contract no host has taken yet (« À attribuer »); `other`: of another organisation.
 */
export type Relation = "own" | "free" | "other";

/** What an act bears on. Acts on nothing in particular (opening a list, a new contract) have no target. */
export type Target = { relation: Relation; archived?: boolean };

/**
 * `hidden`: the viewer may not know the thing exists (404); `forbidden`: it may know, not do (403).
 */
export type Verdict = "allowed" | "forbidden" | "hidden";

/** On what a role may act: its own things, even closed; its own while open; also the free ones; anything. */
type Reach = "own" | "own while open" | "own or free" | "any";
type Grants = Partial<Record<Role, Reach>>;

/** Source: trust.md, « Who sees what », and indicators.md, « Scope ». A role that is not named may not. */
const grants = {
  "view contracts": { facilitator: "own or free", authority: "own", siae: "own" },
  "create contract": { facilitator: "any" },
  "edit contract": { facilitator: "own or free" },
  "see hours": { facilitator: "own", authority: "own", siae: "own" },
  "see participant names": { facilitator: "own", siae: "own" },
  "see participant contact": { facilitator: "own" },
  "see birth and sex": { facilitator: "own" },
  "see criteria": { facilitator: "own" },
  "edit participant": { facilitator: "own while open" },
  "edit hours": { facilitator: "own while open" },
  "view desk": { facilitator: "any" },
  "view participants": { facilitator: "own" },
  "record hires": { facilitator: "own while open" },
  "manage company links": { facilitator: "own while open" },
  "send reminders": { facilitator: "own" },
  "follow outcomes": { facilitator: "own" },
  "keep actions": { facilitator: "own" },
  "print documents": { facilitator: "own" },
  "print authority report": { facilitator: "own", authority: "own" },
  "view studies": { facilitator: "own", authority: "own" },
  "open study": { facilitator: "any", authority: "any" },
  "edit study": { facilitator: "own while open", authority: "own while open" },
  "review study": { facilitator: "own" },
  "plan purchases": { authority: "own" },
  "report considerations": { authority: "own" },
  "see what is missing": { authority: "own" },
  "view law": { facilitator: "any", authority: "any", animator: "any", network: "any", admin: "any" },
  "view references": { facilitator: "any", authority: "any", animator: "any", network: "any", admin: "any" },
  "edit references": { animator: "any", admin: "any" },
  "sign practice values": { facilitator: "any", animator: "any", admin: "any" },
  "edit clause texts": { animator: "any", admin: "any" },
  "edit activities": { facilitator: "any", admin: "any", siae: "own" },
  "view structures": everyone("any"),
  "add structure": { facilitator: "any", admin: "any" },
  "edit structure": { facilitator: "any", admin: "any", siae: "own" },
  "refresh directory": { animator: "any", admin: "any" },
  "view opportunities": { facilitator: "any", siae: "any" },
  "see supply": { facilitator: "own or free", authority: "own" },
  "open opportunity": { facilitator: "own while open", authority: "own while open" },
  "answer opportunity": { siae: "any" },
  "follow answers": { facilitator: "own" },
  "manage alerts": { siae: "any" },
  "declare own hours": { siae: "own while open" },
  "view own figures": { siae: "any" },
  "view notices": { facilitator: "any", siae: "any" },
  "edit settings": { admin: "any" },
  "see calibration feedback": { facilitator: "own", authority: "own" },
  "view FA02 report": { facilitator: "own", authority: "own", funder: "any" },
  "view grants": { funder: "any", facilitator: "own" },
  "edit grants": { funder: "any" },
  "view editions": { facilitator: "any", network: "any", animator: "any", funder: "any", territory: "any" },
  "prepare editions": { animator: "any" },
  "complete edition": { facilitator: "own" },
  "view network packages": { animator: "any", facilitator: "own" },
  "import network package": { facilitator: "own" },
  "export network package": { facilitator: "own" },
  "view plans": { facilitator: "own", network: "any", animator: "any", funder: "any", territory: "any" },
  "edit plan": { facilitator: "own" },
  "remark on plan": { facilitator: "own", territory: "any" },
  "view forum": { facilitator: "any", network: "any", animator: "any", funder: "any", territory: "any" },
  "run forum": { animator: "any" },
  "work on forum tasks": { facilitator: "own", animator: "any", funder: "own" },
  "propose references": { facilitator: "any", network: "any", animator: "any" },
  "adopt references": { animator: "any" },
  "import workbook": { facilitator: "own" },
  "export workbook": { facilitator: "own" },
  "import DECP": { facilitator: "any" },
  "view imports": { facilitator: "own" },
  "manage accounts": { admin: "any" },
  "manage own account": everyone("any"),
} as const satisfies Record<string, Grants>;

export type Permission = keyof typeof grants;

export const permissions = Object.keys(grants) as Permission[];

/** Whether that role may do that at all, to something: what menus and lists ask. */
export function mayEver(role: Role, permission: Permission): boolean {
  return reachOf(role, permission) !== undefined;
}

/**
 * Whether a viewer may do that to that. Without a target, whether it may do it at all. What another organisation
 * holds is hidden from a role that only works on its own.
 */
export function verdictOn(viewer: Pick<Viewer, "role">, permission: Permission, target?: Target): Verdict {
  const reach = reachOf(viewer.role, permission);
  if (reach === undefined) return target && !mayKnow(viewer.role, target) ? "hidden" : "forbidden";
  if (target === undefined || reach === "any") return "allowed";
  if (target.relation === "other") return "hidden";
  if (target.relation === "free") return reach === "own or free" ? "allowed" : "hidden";
  return reach === "own while open" && target.archived === true ? "forbidden" : "allowed";
}

function mayKnow(role: Role, target: Target): boolean {
  const reach = reachOf(role, "view contracts");
  if (reach === undefined || target.relation === "other") return false;
  return target.relation === "own" || reach === "own or free";
}

function reachOf(role: Role, permission: Permission): Reach | undefined {
  return (grants[permission] as Grants)[role];
}

function everyone(reach: Reach): Record<Role, Reach> {
  return {
    facilitator: reach,
    authority: reach,
    siae: reach,
    network: reach,
    animator: reach,
    funder: reach,
    territory: reach,
    admin: reach,
  };
}
