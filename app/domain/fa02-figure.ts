import { mechanismGroups, isMechanism, type Mechanism, type MechanismGroup } from "./mechanism.ts";
import { followUps, type FollowUp } from "./outcome-cohort.ts";
import { recruitmentTypologies, type RecruitmentTypology } from "./recruitment.ts";

/** Mechanisms a figure is narrowed to; null: all of them. */
type Narrowed = { mechanisms: readonly Mechanism[] | null };

/** A number of the report, as the rows it is made of. */
export type Fa02Figure =
  | ({
      rows: "commitments";
      measure: "forecast" | "achieved" | "pending" | "active" | "contracts";
    } & Narrowed)
  | ({ rows: "statements"; state: "validated" | "submitted" } & Narrowed)
  | ({ rows: "persons"; whose: PersonPart; among: "named" | "collective" | "total" } & Narrowed)
  | { rows: "hires"; typology: RecruitmentTypology | null; code: string | null }
  | { rows: "structures"; isSiae: boolean; kind: string | null }
  | { rows: "cohort"; checkpoint: FollowUp; situations: readonly string[] | null; reason: string | null }
  | { rows: "actions"; kind: string | null }
  | { rows: "qualitative" };

export type PersonPart = "all" | "rsa" | "disabled";

/**
 * Reads a figure's path in the report: `hours.achieved`, `mechanisms.execution_clause.persons` (by code, which
 * lasts longer than a position), `groups.reserved.forecast`, `recruitments.byAge.50+`, `siae.byKind.EI`,
 * `outcomes.6.durable`, `actions.prescription`, `grant.rsaReached`… and `hours.achieved.statements`, the same
 * hours statement by statement. A path that is no count or sum is `undefined`.
 */
export function parseFigure(path: string): Fa02Figure | undefined {
  const [first = "", ...rest] = path.split(".");
  switch (first) {
    case "hours":
      return hoursFigure(rest);
    case "participants":
      return rest.length === 1 ? participantFigures.get(rest[0] ?? "") : undefined;
    case "grant":
      return rest.length === 1 ? grantFigures.get(rest[0] ?? "") : undefined;
    case "mechanisms":
    case "groups":
      return mechanismFigure(first, rest);
    case "recruitments":
      return recruitmentFigure(rest);
    case "siae":
      return siaeFigure(rest);
    case "outcomes":
      return outcomeFigure(rest);
    case "actions":
      return actionFigure(rest);
    case "qualitative":
      return rest.length === 1 && ["planned", "done"].includes(rest[0] ?? "")
        ? { rows: "qualitative" }
        : undefined;
    default:
      return undefined;
  }
}

/** What is told of a person, not of a contract: a count of it may be shown where a row of it may not. */
export const personalTypologies = ["bySex", "byAge", "byLevel"] as const satisfies RecruitmentTypology[];

/** Rows that would tell an authority RSA, BOETH, sex, age, education or outcomes person by person. Source: trust.md. */
export function isHiddenFromAuthority(figure: Fa02Figure): boolean {
  if (figure.rows === "cohort") return true;
  if (figure.rows === "persons") return figure.whose !== "all";
  return figure.rows === "hires" && personalTypologies.some((typology) => typology === figure.typology);
}

function hoursFigure([key, view]: string[]): Fa02Figure | undefined {
  if (key !== "forecast" && key !== "achieved" && key !== "pending") return undefined;
  if (view === undefined) return { rows: "commitments", measure: key, mechanisms: null };
  if (view !== "statements" || key === "forecast") return undefined;
  return { rows: "statements", state: key === "achieved" ? "validated" : "submitted", mechanisms: null };
}

const persons = (whose: PersonPart, among: "named" | "collective" | "total"): Fa02Figure => ({
  rows: "persons",
  whose,
  among,
  mechanisms: null,
});

const participantFigures = new Map<string, Fa02Figure>(
  Object.entries({
    named: persons("all", "named"),
    collective: persons("all", "collective"),
    total: persons("all", "total"),
    rsa: persons("rsa", "named"),
    collectiveRsa: persons("rsa", "collective"),
    rsaTotal: persons("rsa", "total"),
    disabled: persons("disabled", "named"),
    collectiveDisabled: persons("disabled", "collective"),
    disabledTotal: persons("disabled", "total"),
  }),
);

const grantFigures = new Map<string, Fa02Figure>(
  Object.entries({
    rsaNamed: persons("rsa", "named"),
    rsaCollective: persons("rsa", "collective"),
    rsaReached: persons("rsa", "total"),
  }),
);

function mechanismFigure(
  part: "mechanisms" | "groups",
  [code = "", key = ""]: string[],
): Fa02Figure | undefined {
  const mechanisms = part === "groups" ? groupOf(code) : isMechanism(code) ? [code] : undefined;
  if (mechanisms === undefined) return undefined;
  switch (key) {
    case "contracts":
    case "forecast":
    case "achieved":
      return { rows: "commitments", measure: key, mechanisms };
    case "commitments":
      return { rows: "commitments", measure: "active", mechanisms };
    case "persons":
      return { rows: "persons", whose: "all", among: "total", mechanisms };
    case "rsa":
      return { rows: "persons", whose: "rsa", among: "total", mechanisms };
    default:
      return undefined;
  }
}

function groupOf(code: string): readonly Mechanism[] | undefined {
  return Object.hasOwn(mechanismGroups, code) ? mechanismGroups[code as MechanismGroup] : undefined;
}

function recruitmentFigure([key, code]: string[]): Fa02Figure | undefined {
  if (key === "total" && code === undefined) return { rows: "hires", typology: null, code: null };
  const typology = recruitmentTypologies.find((known) => known === key);
  return typology && code !== undefined ? { rows: "hires", typology, code } : undefined;
}

function siaeFigure(keys: string[]): Fa02Figure | undefined {
  const isSiae = keys[0] !== "otherInclusive";
  const [key, kind] = isSiae ? keys : keys.slice(1);
  if (key === "total" && kind === undefined) return { rows: "structures", isSiae, kind: null };
  return key === "byKind" && kind !== undefined ? { rows: "structures", isSiae, kind } : undefined;
}

const situationsBehind = new Map<string, readonly string[] | null>(
  Object.entries({
    cohort: null,
    known: ["durable", "transition", "positive", "other"],
    durable: ["durable"],
    transition: ["transition"],
    positive: ["positive"],
    other: ["other"],
    withdrawn: ["withdrawn"],
    unreachable: ["unreachable"],
    unknown: ["unknown"],
  }),
);

function outcomeFigure([checkpoint = "", key = "", reason]: string[]): Fa02Figure | undefined {
  if (!Object.hasOwn(followUps, checkpoint)) return undefined;
  const cohort = { rows: "cohort", checkpoint: checkpoint as FollowUp } as const;
  if (key === "byReason") return reason === undefined ? undefined : { ...cohort, situations: null, reason };
  const situations = situationsBehind.get(key);
  return situations === undefined || reason !== undefined
    ? undefined
    : { ...cohort, situations, reason: null };
}

function actionFigure([key, kind]: string[]): Fa02Figure | undefined {
  if (key === "byKind") return kind === undefined ? undefined : { rows: "actions", kind };
  if (kind !== undefined) return undefined;
  if (key === "prescription") return { rows: "actions", kind: "prescription" };
  return key === "siaeProcurement" ? { rows: "actions", kind: "siae_procurement" } : undefined;
}
