import { lastDayOf, type Period } from "../calendar.ts";
import { tallyBy, type ActiveCommitment, type Tally, type TallyKeys } from "../fa02-figures.ts";
import { grouped } from "../grouped.ts";
import { breakdowns, type Breakdown } from "./edition-dimension.ts";
import type { PlaceOf, Place } from "./edition-place.ts";
import type { EditionRows } from "./edition-rows.ts";
import { keysOf, type Part, type Quantity } from "./quantity.ts";

/** Hours of a person, or of heads declared together, and who of them is what. */
type Worked = {
  place: Place;
  part: Part;
  /** 1 or 0 of a person, heads otherwise. */
  rsa: number;
  disability: number;
};
type Owed = { place: Place; commitment: ActiveCommitment };

/** Hours, persons, contracts and commitments, in all and by each breakdown, counted as the FA02 report counts them. */
export function workedQuantities(
  { fa02 }: EditionRows,
  active: readonly ActiveCommitment[],
  { placeOf, period }: { placeOf: PlaceOf; period: Period },
): Quantity[] {
  const on = lastDayOf(period.to);
  const whereOf = (commitmentId: string, id: string): Place => placeOf(commitmentId, { id, on });
  const owed = active.map((commitment) => ({ commitment, place: placeOf(commitment.id, { code: "" }) }));
  const worked = [
    ...fa02.hireHours.flatMap((hours) => workedByHire(hours, whereOf(hours.commitmentId, hours.employerId))),
    ...fa02.collectiveHours.flatMap((hours) =>
      workedTogether(hours, whereOf(hours.commitmentId, hours.employerId)),
    ),
  ];
  return [null, ...breakdowns].flatMap((breakdown) => {
    const codeIn = (place: Place): string => (breakdown === null ? "" : place.codes[breakdown]);
    const keys: TallyKeys<string> = {
      commitment: ({ id }) => (breakdown === "employer" ? null : codeIn(placeOf(id, { code: "" }))),
      hire: ({ commitmentId, employerId }) => codeIn(whereOf(commitmentId, employerId)),
      collective: ({ commitmentId, employerId }) => codeIn(whereOf(commitmentId, employerId)),
    };
    const workedIn = grouped(worked, ({ place }) => codeIn(place));
    const owedIn = grouped(breakdown === "employer" ? [] : owed, ({ place }) => codeIn(place));
    return [...tallyBy({ active, ...fa02 }, keys)].flatMap(([code, tally]) =>
      quantitiesUnder(
        { breakdown, code },
        { tally, worked: workedIn.get(code) ?? [], owed: owedIn.get(code) ?? [] },
      ),
    );
  });
}

function workedByHire(hours: EditionRows["fa02"]["hireHours"][number], place: Place): Worked[] {
  if (hours.validated <= 0) return [];
  const part = { host: place.host, who: hours.personKey, heads: null, amount: hours.validated };
  return [{ place, part, rsa: hours.rsa ? 1 : 0, disability: hours.disabled ? 1 : 0 }];
}

function workedTogether(hours: EditionRows["fa02"]["collectiveHours"][number], place: Place): Worked[] {
  if (hours.validated <= 0) return [];
  const part = { host: place.host, who: hours.employerId, heads: hours.persons, amount: hours.validated };
  return [{ place, part, rsa: hours.rsa, disability: hours.disabled }];
}

function quantitiesUnder(
  { breakdown, code }: { breakdown: Breakdown | null; code: string },
  { tally, worked, owed }: { tally: Tally; worked: readonly Worked[]; owed: readonly Owed[] },
): Quantity[] {
  const keys = keysOf(breakdown, code);
  const persons = tally.persons.size + tally.collective;
  const owedParts = (who: (commitment: ActiveCommitment) => string): Part[] =>
    owed.map(({ place, commitment }) => ({ host: place.host, who: who(commitment), heads: null, amount: 1 }));
  return [
    { measure: "hoursAchieved", keys, value: tally.validated, parts: worked.map(({ part }) => part) },
    { measure: "hoursForecast", keys, value: tally.forecast, parts: [] },
    { measure: "persons", keys, value: persons, parts: worked.map(({ part }) => part) },
    ...crossed("rsa", tally.rsaPersons, tally.collectiveRsa),
    ...crossed("disability", tally.disabledPersons, tally.collectiveDisabled),
    {
      measure: "contracts",
      keys,
      value: tally.contracts.size,
      parts: owedParts(({ contractId }) => contractId),
    },
    { measure: "commitments", keys, value: tally.commitments, parts: owedParts(({ id }) => id) },
  ];

  /** Who is, and who is not: a person who is at one hire is, whatever the others say. */
  function crossed(
    dimension: "rsa" | "disability",
    named: ReadonlySet<string>,
    collective: number,
  ): Quantity[] {
    const are = worked.flatMap(({ part, ...is }) => only(part, is[dimension]));
    const areNot = worked.flatMap(({ part, ...is }) =>
      part.heads === null
        ? named.has(part.who)
          ? []
          : [part]
        : only(part, Math.max(0, part.heads - is[dimension])),
    );
    const value = named.size + collective;
    return [
      { measure: "persons", keys: { ...keys, [dimension]: "yes" }, value, parts: are },
      { measure: "persons", keys: { ...keys, [dimension]: "no" }, value: persons - value, parts: areNot },
    ];
  }
}

/** The heads of a part that are counted; a person told apart, or nobody. */
function only(part: Part, heads: number): Part[] {
  if (heads === 0) return [];
  return [part.heads === null ? part : { ...part, heads }];
}
