import type { Period } from "./calendar.ts";
import { activeCommitments, figuresOf, tallyByMechanism, unionOf, type Tally } from "./fa02-figures.ts";
import { outcomeFigures } from "./fa02-outcomes.ts";
import {
  countsOf,
  sortedCounts,
  type Fa02Participants,
  type Fa02Report,
  type Fa02Scope,
  type Figures,
} from "./fa02-report.ts";
import type { Fa02Rows } from "./fa02-rows.ts";
import { mobilisedStructures, siaeFigures } from "./fa02-siae.ts";
import { grantGauge } from "./grant-gauge.ts";
import { hoursAsDecimal } from "./insertion-hours.ts";
import { mechanismGroups, type Mechanism } from "./mechanism.ts";
import { cohortOf, pathwaysOf } from "./outcome-cohort.ts";
import { recruitmentCodes, type RecruitmentTypology, type StartedHire } from "./recruitment.ts";
import { rate } from "./rounding.ts";

/** The report from the rows in scope. Same rows, same bytes. Source: indicators.md, « The FA02 report ». */
export function buildFa02(scope: Fa02Scope, rows: Fa02Rows): Fa02Report {
  const period: Period = { from: scope.from, to: scope.to };
  const active = activeCommitments(rows.commitments, period);
  const tallies = tallyByMechanism(active, rows);
  const all = unionOf([...tallies.values()]);
  const pathways = pathwaysOf(rows.pathwayHires, rows.outcomeRecords);
  return {
    report: "fa02",
    version: 1,
    scope: {
      from: scope.from,
      to: scope.to,
      territory: scope.territory,
      host: scope.host,
      authority: scope.authority,
    },
    hours: hoursFigures(all),
    participants: participantFigures(all),
    recruitments: recruitmentFigures(rows.startedHires),
    mechanisms: mechanismLines(tallies),
    groups: groupFigures(tallies),
    qualitative: {
      planned: hoursAsDecimal(rows.qualitative.planned),
      done: hoursAsDecimal(rows.qualitative.done),
    },
    siae: siaeFigures(mobilisedStructures(active, rows, period)),
    outcomes: {
      "6": outcomeFigures(cohortOf(pathways, "6", period)),
      "12": outcomeFigures(cohortOf(pathways, "12", period)),
    },
    actions: actionFigures(rows.actions),
    grant:
      rows.agreement &&
      grantGauge(rows.agreement, { named: all.rsaPersons.size, collective: all.collectiveRsa }),
  };
}

function hoursFigures(all: Tally): Fa02Report["hours"] {
  return {
    forecast: hoursAsDecimal(all.forecast),
    achieved: hoursAsDecimal(all.validated),
    pending: hoursAsDecimal(all.submitted),
    rate: rate(all.validated, all.forecast),
  };
}

function participantFigures(all: Tally): Fa02Participants {
  const { collective, collectiveRsa, collectiveDisabled } = all;
  const [named, rsa, disabled] = [all.persons.size, all.rsaPersons.size, all.disabledPersons.size];
  return {
    named,
    collective,
    total: named + collective,
    rsa,
    collectiveRsa,
    rsaTotal: rsa + collectiveRsa,
    disabled,
    collectiveDisabled,
    disabledTotal: disabled + collectiveDisabled,
  };
}

function recruitmentFigures(hires: readonly StartedHire[]): Fa02Report["recruitments"] {
  const codes = hires.map(recruitmentCodes);
  const by = (typology: RecruitmentTypology): Record<string, number> =>
    countsOf(codes.map((hire) => hire[typology]));
  return {
    total: hires.length,
    byContractType: by("byContractType"),
    byModality: by("byModality"),
    byEmployerKind: by("byEmployerKind"),
    byScheme: by("byScheme"),
    bySex: by("bySex"),
    byAge: by("byAge"),
    byLevel: by("byLevel"),
    byLength: by("byLength"),
  };
}

/** A line for every mechanism with an active commitment or validated hours, sorted by code. */
function mechanismLines(tallies: ReadonlyMap<Mechanism, Tally>): Fa02Report["mechanisms"] {
  return [...tallies]
    .filter(([, tally]) => tally.commitments > 0 || tally.validated > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([mechanism, tally]) => ({ mechanism, ...figuresOf(tally) }));
}

function groupFigures(tallies: ReadonlyMap<Mechanism, Tally>): Fa02Report["groups"] {
  const group = (mechanisms: readonly Mechanism[]): Figures =>
    figuresOf(unionOf(mechanisms.flatMap((mechanism) => tallies.get(mechanism) ?? [])));
  return {
    executionClauses: group(mechanismGroups.executionClauses),
    reservedIae: group(mechanismGroups.reservedIae),
    reservedDisability: group(mechanismGroups.reservedDisability),
    reserved: group(mechanismGroups.reserved),
    qualitativeActions: group(mechanismGroups.qualitativeActions),
    socialConsiderations: group(mechanismGroups.socialConsiderations),
  };
}

function actionFigures(actions: Fa02Rows["actions"]): Fa02Report["actions"] {
  const counts = new Map(actions.map(({ kind, count }) => [kind, count]));
  return {
    prescription: counts.get("prescription") ?? 0,
    siaeProcurement: counts.get("siae_procurement") ?? 0,
    byKind: sortedCounts(counts),
  };
}
