import type { Fa02Figure } from "#app/domain/fa02-figure.ts";
import type { Fa02CollectiveHours, Fa02HireHours } from "#app/domain/fa02-rows.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import { cohortOf, pathwaysOf } from "#app/domain/outcome-cohort.ts";
import { recruitmentCodes } from "#app/domain/recruitment.ts";
import type { Db } from "#db/database.server.ts";
import {
  listFa02OutcomeRecords,
  listFa02PathwayHires,
  listFa02StartedHires,
} from "#db/queries/fa02-hires.server.ts";
import { listFa02CollectiveHours, listFa02HireHours } from "#db/queries/fa02-hours.server.ts";
import { labelCommitments, labelHires, labelOrganisations } from "#db/queries/fa02-labels.server.ts";
import { labelOf, pageOf, personsShown, type BehindQuestion } from "./behind-reader.server.ts";
import type { CohortBehind, CollectiveBehind, HireBehind, NamedBehind, PageOf } from "./behind-row.ts";

type PersonsFigure = Extract<Fa02Figure, { rows: "persons" }>;
type Named = { key: string; hires: number; hours: number; rsa: boolean; disabled: boolean };

/** Persons behind a figure: named ones, most hours first, then those of collective statements. */
export async function personsBehind(
  db: Db,
  { scope, reader, page }: BehindQuestion,
  figure: PersonsFigure,
): Promise<PageOf<"persons", NamedBehind | CollectiveBehind>> {
  const named = figure.among === "collective" ? [] : namedOf(await listFa02HireHours(db, scope), figure);
  const groups = figure.among === "named" ? [] : groupsOf(await listFa02CollectiveHours(db, scope), figure);
  const mayKnow = reader.kind !== "authority";
  const shownNamed = pageOf(named, page);
  const person = await personsShown(
    db,
    reader,
    shownNamed.map(({ key }) => key),
  );
  const shownGroups = pageOf(groups, {
    offset: Math.max(0, page.offset - named.length),
    limit: page.limit - shownNamed.length,
  });
  const places = await labelCommitments(
    db,
    shownGroups.map((group) => group.commitmentId),
  );
  const employers = await labelOrganisations(
    db,
    shownGroups.map((group) => group.employerId),
  );
  const namedRows = shownNamed.map(({ key, hires, hours, rsa, disabled }): NamedBehind => ({
    kind: "named",
    person: person(key),
    hires,
    hours: hours as InsertionHours,
    rsa: mayKnow ? rsa : null,
    disabled: mayKnow ? disabled : null,
  }));
  const groupRows = shownGroups.map((group): CollectiveBehind => ({
    kind: "collective",
    ...labelOf(places, group.commitmentId),
    employerName: labelOf(employers, group.employerId).name,
    hours: group.validated,
    persons: group.persons,
    rsa: mayKnow ? group.rsa : null,
    disabled: mayKnow ? group.disabled : null,
  }));
  return {
    outcome: "rows",
    rows: "persons",
    page: [...namedRows, ...groupRows],
    count: named.length + groups.length,
    sum: named.length + groups.reduce((sum, group) => sum + headsOf(group, figure), 0),
  };
}

const isWanted = (mechanisms: readonly Mechanism[] | null, row: { mechanism: Mechanism }): boolean =>
  mechanisms?.includes(row.mechanism) ?? true;

function namedOf(hours: readonly Fa02HireHours[], { whose, mechanisms }: PersonsFigure): Named[] {
  const persons = new Map<string, Named>();
  for (const hire of hours) {
    if (hire.validated <= 0 || !isWanted(mechanisms, hire)) continue;
    const person = persons.get(hire.personKey) ?? {
      key: hire.personKey,
      hires: 0,
      hours: 0,
      rsa: false,
      disabled: false,
    };
    persons.set(hire.personKey, {
      key: person.key,
      hires: person.hires + 1,
      hours: person.hours + hire.validated,
      rsa: person.rsa || hire.rsa,
      disabled: person.disabled || hire.disabled,
    });
  }
  return [...persons.values()]
    .filter((person) => whose === "all" || person[whose])
    .sort((one, other) => other.hours - one.hours || (one.key < other.key ? -1 : 1));
}

function groupsOf(hours: readonly Fa02CollectiveHours[], figure: PersonsFigure): Fa02CollectiveHours[] {
  return hours
    .filter((row) => row.validated > 0 && isWanted(figure.mechanisms, row) && headsOf(row, figure) > 0)
    .sort(
      (one, other) =>
        headsOf(other, figure) - headsOf(one, figure) ||
        (`${one.commitmentId}${one.employerId}` < `${other.commitmentId}${other.employerId}` ? -1 : 1),
    );
}

function headsOf(group: Fa02CollectiveHours, { whose }: PersonsFigure): number {
  return whose === "all" ? group.persons : group[whose];
}

/** Hires behind a line of indicator 3, latest first. */
export async function hiresBehind(
  db: Db,
  { scope, reader, page }: BehindQuestion,
  { typology, code }: Extract<Fa02Figure, { rows: "hires" }>,
): Promise<PageOf<"hires", HireBehind>> {
  const all = (await listFa02StartedHires(db, scope))
    .map((hire) => ({ hire, codes: recruitmentCodes(hire) }))
    .filter(({ codes }) => typology === null || codes[typology] === code)
    .sort(({ hire: one }, { hire: other }) => {
      if (one.startsOn !== other.startsOn) return one.startsOn > other.startsOn ? -1 : 1;
      return one.hireId < other.hireId ? -1 : 1;
    });
  const shown = pageOf(all, page);
  const labels = await labelHires(
    db,
    shown.map(({ hire }) => hire.hireId),
  );
  const known = [...labels.values()];
  const places = await labelCommitments(
    db,
    known.map((label) => label.commitmentId),
  );
  const employers = await labelOrganisations(
    db,
    known.map((label) => label.employerId),
  );
  const person = await personsShown(
    db,
    reader,
    shown.map(({ hire }) => hire.personKey),
  );
  const mayKnow = reader.kind !== "authority";
  const rows = shown.map(({ hire, codes }): HireBehind => {
    const label = labelOf(labels, hire.hireId);
    return {
      ...labelOf(places, label.commitmentId),
      reference: reader.kind === "host" ? label.reference : null,
      person: person(hire.personKey),
      employerName: labelOf(employers, label.employerId).name,
      startsOn: hire.startsOn,
      endsOn: hire.endsOn,
      codes: mayKnow ? codes : { ...codes, bySex: null, byAge: null, byLevel: null },
    };
  });
  return { outcome: "rows", rows: "hires", page: rows, count: all.length, sum: all.length };
}

/** Persons of a cohort, first due first. */
export async function cohortBehind(
  db: Db,
  { scope, reader, page }: BehindQuestion,
  { checkpoint, situations, reason }: Extract<Fa02Figure, { rows: "cohort" }>,
): Promise<PageOf<"cohort", CohortBehind>> {
  const pathways = pathwaysOf(await listFa02PathwayHires(db, scope), await listFa02OutcomeRecords(db, scope));
  const members = cohortOf(pathways, checkpoint, scope.period)
    .filter((member) => situations?.includes(member.situation) ?? true)
    .filter((member) => reason === null || member.reason === reason)
    .sort((one, other) => (`${one.dueOn}${one.personKey}` < `${other.dueOn}${other.personKey}` ? -1 : 1));
  const shown = pageOf(members, page);
  const person = await personsShown(
    db,
    reader,
    shown.map((member) => member.personKey),
  );
  const rows = shown.map(({ personKey, ...member }): CohortBehind => ({
    person: person(personKey),
    ...member,
  }));
  return { outcome: "rows", rows: "cohort", page: rows, count: members.length, sum: members.length };
}
