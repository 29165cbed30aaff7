import { monthOf, previousMonth, type Month } from "#app/domain/calendar.ts";
import { hireContractTypes } from "#app/domain/hire-codes.ts";
import { shortName } from "#app/domain/short-name.ts";
import { wholeName } from "#app/domain/whole-name.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { inSentence } from "#app/ui/french.ts";
import type { CollectiveStatement, DeclaredHire } from "#db/queries/company-links/declared-hires.server.ts";
import type { StoredStatement } from "#db/queries/hours/statement-facts.server.ts";
import type { NewCollective } from "./new-collectives.server.ts";
import type { CollectiveFigures, CollectiveLine, HireLine, StoredHours } from "./declaration-page.ts";

type Around = {
  month: Month;
  /** Whole for an employer; first name and initial for a contractor. */
  names: "whole" | "short";
  manyLots: boolean;
  stored: StoredStatement | null;
  last: StoredStatement | null;
};

const purged = "Dossier effacé";

/** A hire as its company sees it: what is kept of it is copied field by field. */
export function hireLine(hire: DeclaredHire, { month, names, manyLots, stored, last }: Around): HireLine {
  const type = hireContractTypes[hire.contractType];
  return {
    kind: "hire",
    id: hire.hireId,
    name: (names === "whole" ? wholeName(hire) : shortName(hire)) ?? purged,
    nameOutside: shortName(hire) ?? purged,
    details: [
      hire.jobTitle === null ? type : `${type}, ${inSentence(hire.jobTitle)}`,
      ...datesIn(month, hire),
      ...(manyLots ? [`Lot ${hire.lotNumber}`] : []),
    ],
    last: last === null || last.state === "draft" ? null : hoursOf(last),
    stored: stored && hoursOf(stored),
    comment: stored?.state === "returned" ? stored.comment : null,
  };
}

/** One line for each commitment and employer that ever had one, with what it says of that month. */
export function collectiveLines(statements: readonly CollectiveStatement[], month: Month): CollectiveLine[] {
  const groups = new Map<string, CollectiveStatement[]>();
  for (const row of statements) {
    const id = collectiveId(row);
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return [...groups].flatMap(([id, rows]) => {
    const [first] = rows;
    if (first === undefined || month < first.month) return [];
    const of = (wanted: Month): CollectiveFigures | null => {
      const row = rows.find((each) => each.month === wanted);
      return row ? figuresOf(row) : null;
    };
    return {
      kind: "collective" as const,
      id,
      name: first.employerName,
      isNew: false,
      details: [`Relevé collectif, lot ${first.lotNumber}`],
      last: of(previousMonth(month)),
      stored: of(month),
    };
  });
}

/** A first collective line, offered where there is none yet; it may be left empty. */
export function newCollectiveLines(startable: readonly NewCollective[], month: Month): CollectiveLine[] {
  return startable
    .filter(({ from }) => month >= from)
    .map((line) => ({
      kind: "collective" as const,
      id: collectiveId(line),
      name: line.employerName,
      isNew: true,
      details: [
        `Relevé collectif, lot ${line.lotNumber}`,
        "Pour les personnes sans embauche à leur nom ici. Laissez vide s’il n’y en a pas.",
      ],
      last: null,
      stored: null,
    }));
}

export function collectiveId({
  commitmentId,
  employerId,
}: Pick<CollectiveStatement, "commitmentId" | "employerId">): string {
  return `${commitmentId}.${employerId}`;
}

function hoursOf({ hours, state }: StoredStatement): StoredHours {
  return { hours, state };
}

function figuresOf({ hours, state, persons, rsa, boeth }: CollectiveStatement): CollectiveFigures {
  return { hours, state, persons, rsa, boeth };
}

function datesIn(month: Month, { startsOn, endsOn }: DeclaredHire): string[] {
  if (endsOn !== null && monthOf(endsOn) <= month) {
    return [`du ${formatDay(startsOn)} au ${formatDay(endsOn)}`];
  }
  return monthOf(startsOn) === month ? [`à partir du ${formatDay(startsOn)}`] : [];
}
