import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { noHours } from "#app/domain/insertion-hours.ts";
import type { HoursCheck } from "#app/domain/hours-check.ts";
import { checkCollectives, type CollectiveEntry } from "#app/features/hours/check-collective.server.ts";
import { checkEntries, type CheckedEntry } from "#app/features/hours/check-entries.server.ts";
import { formatHours } from "#app/ui/french.ts";
import type { Db } from "#db/database.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { CommitmentId, HireId, OrganisationId } from "#db/schema/columns.ts";
import { companyCheckWords } from "./company-check-words.ts";
import {
  employerField,
  fieldsOf,
  hoursField,
  readLines,
  seenField,
  seenText,
  type ReadLines,
  type Typed,
} from "./declaration-form.ts";
import type { DeclarationPage, DeclaredLine } from "./declaration-page.ts";
import type { DeclaringCompany } from "./declarer.ts";
import { isEditable } from "./declaration-page.ts";
import { statementStates } from "#app/domain/exchange-codes.ts";

/** What a form holds for the lines of a page: what was typed, read and refused. */
export type ReadDeclaration = { typed: Typed; read: ReadLines; errors: Typed; refusal: string | null };

const strange = "Une ligne de cet envoi n’est pas de cette page\u00a0: rechargez-la, puis recommencez.";
const nothing = "Écrivez les heures d’au moins une personne, ou 0 pour qui n’a pas travaillé.";

/** Reads the form against the page as it is now: numbers, what changed meanwhile, what cannot be. */
export function readDeclared({ lines }: DeclarationPage, form: FormData): ReadDeclaration {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, 40) : "";
  };
  const read = readLines(lines, form.keys(), text);
  const typed = Object.fromEntries(
    lines
      .filter(isEditable)
      .flatMap((line) => [...fieldsOf(line), employerField(line)])
      .map((name) => [name, text(name)]),
  );
  const errors = { ...modifiedErrors(lines, read, text), ...read.errors };
  const isEmpty = read.hires.length + read.collectives.length === 0 && Object.keys(errors).length === 0;
  const refusal = read.unknown.length > 0 ? strange : isEmpty ? nothing : null;
  return { typed, read, errors, refusal };
}

/** Lines that are no longer what the page showed, unless they already say what was typed. */
function modifiedErrors(
  lines: readonly DeclaredLine[],
  { hires, collectives }: ReadLines,
  text: (name: string) => string,
): Typed {
  const changed = [...hires.map((row) => ({ ...row, figures: { hours: row.hours } })), ...collectives].filter(
    ({ line, seen, figures }) =>
      seen !== seenText(line.stored) &&
      !(line.stored?.hours === figures.hours && line.stored.state === "submitted"),
  );
  return {
    ...Object.fromEntries(changed.map(({ line }) => [hoursField(line), modifiedWords(line)])),
    ...validatedErrors(lines, text),
  };
}

/** Validated since the page was opened: what was typed cannot be sent, and is said beside what there is. */
function validatedErrors(lines: readonly DeclaredLine[], text: (name: string) => string): Typed {
  return Object.fromEntries(
    lines
      .filter((line) => !isEditable(line) && text(hoursField(line)).trim() !== "")
      .filter((line) => text(seenField(line)) !== seenText(line.stored))
      .map((line) => [
        hoursField(line),
        `Validé entre-temps\u00a0: votre nombre, ${text(hoursField(line)).trim()}, n’est pas enregistré. Demandez une correction au porteur.`,
      ]),
  );
}

function modifiedWords({ stored }: DeclaredLine): string {
  return stored === null
    ? "Ce relevé a été retiré depuis que la page est ouverte\u00a0: relisez votre nombre, puis envoyez-le de nouveau."
    : `Ce relevé a changé depuis que la page est ouverte\u00a0: il est à ${formatHours(stored.hours)} (${statementStates[stored.state].label}). Relisez votre nombre, puis envoyez-le de nouveau.`;
}

/** What is to be seen of the hours read, in words, by field: refusals and alerts apart. */
export async function checkDeclared(
  db: Db,
  page: DeclarationPage,
  { read, today, company }: { read: ReadLines; today: Day; company: DeclaringCompany },
): Promise<{ refused: Typed; alerts: Record<string, string[]> }> {
  const settings = await readSettings(db);
  const { month } = page;
  const hires = read.hires.map(({ line, hours, employerDiffers }): CheckedEntry => ({
    hireId: line.id as HireId,
    month,
    hours,
    // Any id that is no employer’s: the company’s file names someone else.
    declaredEmployerId: employerDiffers ? "another" : null,
  }));
  const collectives = read.collectives.map(({ line, figures }): CollectiveEntry => {
    const [commitmentId = "", employerId = ""] = line.id.split(".");
    const ids = { commitmentId: commitmentId as CommitmentId, employerId: employerId as OrganisationId };
    return {
      ...ids,
      ...figures,
      contractId: company.contractId,
      month,
      counted: line.stored?.hours ?? noHours,
    };
  });
  const named = await checkEntries(db, { entries: hires, today, settings });
  const crowds = await checkCollectives(db, { entries: collectives, today, settings });
  const found = [
    ...read.hires.map(({ line }) => [line, named.get(`${line.id} ${month}`)] as const),
    ...read.collectives.map(
      ({ line }) => [line, crowds.get(`${line.id.replace(".", " ")} ${month}`)] as const,
    ),
  ];
  return saidOf(found, company.owns);
}

type Found = ReadonlyArray<readonly [DeclaredLine, HoursCheck[] | undefined]>;

function saidOf(found: Found, owns: DeclaringCompany["owns"]) {
  const refused: Typed = {};
  const alerts: Record<string, string[]> = {};
  for (const [line, checks = []] of found) {
    const words = checks.flatMap((check) => {
      const said = companyCheckWords(check, owns);
      return said === null ? [] : [{ said, severity: check.severity }];
    });
    const [stop] = words.filter(({ severity }) => severity === "refused");
    if (stop) refused[hoursField(line)] = stop.said;
    alerts[hoursField(line)] = words.filter(({ severity }) => severity === "alert").map(({ said }) => said);
  }
  return { refused, alerts };
}

/** All the hours read, in hundredths. */
export function totalOf({ hires, collectives }: ReadLines): InsertionHours {
  const hours = [...hires.map((row) => row.hours), ...collectives.map(({ figures }) => figures.hours)];
  return hours.reduce<number>((sum, each) => sum + each, noHours) as InsertionHours;
}
