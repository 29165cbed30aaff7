import { firstDayOf, lastDayOf, parseMonth, type Day, type Month } from "#app/domain/calendar.ts";
import { creditedContractors } from "#app/domain/contractor-split.ts";
import { hireContractTypes } from "#app/domain/hire-codes.ts";
import { lastMonthDue, statementDueOn } from "#app/domain/position.ts";
import { shortName } from "#app/domain/short-name.ts";
import { listCompanyHires, type CompanyHire } from "#db/queries/company-hires.server.ts";
import { listContractors } from "#db/queries/contracts/contract-contractors.server.ts";
import { findOrganisationBySiret } from "#db/queries/organisations.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { Printing } from "./printable-contract.server.ts";

/** One line of the form: all that a company is told of a person. Source: trust.md, « Who sees what ». */
export type FormLine = { reference: string; name: string; contractType: string; jobTitle: string };

export type StatementForm = {
  month: Month;
  company: { name: string; siret: string };
  /** The last day the hours are expected. */
  dueOn: Day;
  lines: FormLine[];
};

/**
 * The hires whose hours a company declares in a month: for a contractor, those owed by it (named, else the lot’s only one
 * or its lead); for another employer of the contract, those it employs. Undefined: that company does not work on it.
 */
export async function statementForm(
  { db, sheet, today }: Pick<Printing, "db" | "sheet" | "today">,
  params: URLSearchParams,
): Promise<StatementForm | undefined> {
  const settings = await readSettings(db);
  const month = parseMonth(params.get("mois") ?? "") ?? lastMonthDue(today, settings.statement_due_day);
  const contractors = await listContractors(db, sheet.id);
  const siret =
    params.get("entreprise")?.trim() || (contractors.length === 1 ? contractors[0]?.siret : undefined);
  if (siret === undefined || sheet.hostId === null) return undefined;
  const found = await findOrganisationBySiret(db, siret);
  if (found === undefined) return undefined;
  const isContractor = contractors.some(({ organisationId }) => organisationId === found.id);
  const owes = ({ lotId, contractorId, employerId }: CompanyHire): boolean =>
    isContractor
      ? creditedContractors(
          contractorId,
          contractors.filter((contractor) => contractor.lotId === lotId),
        )[0] === found.id
      : employerId === found.id;
  const span = { from: firstDayOf(month), to: lastDayOf(month) };
  const hires = await listCompanyHires(db, { contractId: sheet.id, hostId: sheet.hostId, ...span });
  const own = hires.filter(owes);
  if (!isContractor && own.length === 0) return undefined;
  return {
    month,
    company: { name: found.name, siret },
    dueOn: statementDueOn(month, settings.statement_due_day),
    lines: own.map(lineOf),
  };
}

function lineOf(hire: CompanyHire): FormLine {
  return {
    reference: hire.reference,
    name: shortName(hire) ?? "Fiche effacée",
    contractType: hireContractTypes[hire.contractType],
    jobTitle: hire.jobTitle ?? "",
  };
}
