import { parseHours, type InsertionHours } from "#app/domain/insertion-hours.ts";
import {
  isEditable,
  type CollectiveFigures,
  type CollectiveLine,
  type DeclaredLine,
  type HireLine,
  type StoredHours,
} from "./declaration-page.ts";

/** What was typed, by field name; what is wrong with it, by the same name. */
export type Typed = Record<string, string>;

/** The fields of a collective line, in order, with their labels. */
export const collectiveFields = {
  hours: "Heures",
  persons: "Personnes",
  rsa: "dont RSA",
  boeth: "dont BOETH",
} as const;
export type CollectiveField = keyof typeof collectiveFields;
const collectiveNames = Object.keys(collectiveFields) as CollectiveField[];

export function hoursField(line: DeclaredLine): string {
  return line.kind === "hire" ? `hours.${line.id}` : collectiveField(line, "hours");
}
export function collectiveField({ id }: CollectiveLine, field: CollectiveField): string {
  return `collective.${id}.${field}`;
}
/** Hidden: what the page showed, so that what changed meanwhile is told and not overwritten. */
export function seenField({ id }: DeclaredLine): string {
  return `seen.${id}`;
}
/** Hidden: the company’s file named another employer on this line. */
export function employerField({ id }: DeclaredLine): string {
  return `employer.${id}`;
}

export function seenText(stored: StoredHours | CollectiveFigures | null): string {
  if (stored === null) return "";
  const figures = "persons" in stored ? [stored.persons, stored.rsa, stored.boeth] : [];
  return [stored.hours, ...figures, stored.state].join(" ");
}

/** The hidden fields of what a page shows. */
export function seenOf(lines: readonly DeclaredLine[]): Typed {
  return Object.fromEntries(lines.map((line) => [seenField(line), seenText(line.stored)]));
}

/** What the fields of a page hold before anyone types. What was sent back waits for another number. */
export function initialTyped(lines: readonly DeclaredLine[]): Typed {
  return Object.fromEntries(
    lines
      .filter(isEditable)
      .flatMap((line) =>
        line.stored === null || line.stored.state === "returned" ? [] : typedOf(line, line.stored),
      ),
  );
}

/** The hours of the month before, for the fields nobody filled. */
export function withLastMonth(lines: readonly DeclaredLine[], typed: Typed): Typed {
  const last = lines
    .filter(isEditable)
    .flatMap((line) => (line.last === null ? [] : typedOf(line, line.last)));
  const filled = Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim() !== ""));
  return { ...Object.fromEntries(last), ...filled };
}

function typedOf(line: DeclaredLine, figures: StoredHours | CollectiveFigures): Array<[string, string]> {
  const hours: [string, string] = [hoursField(line), hoursText(figures.hours)];
  if (line.kind === "hire" || !("persons" in figures)) return [hours];
  return [
    hours,
    ...(["persons", "rsa", "boeth"] as const).map((name): [string, string] => [
      collectiveField(line, name),
      String(figures[name]),
    ]),
  ];
}

/** `151,67`, as one types it. */
export function hoursText(hours: number): string {
  return (hours / 100).toFixed(2).replace(".", ",");
}

export type ReadHire = { line: HireLine; hours: InsertionHours; seen: string; employerDiffers: boolean };
export type ReadCollective = {
  line: CollectiveLine;
  figures: Omit<CollectiveFigures, "state">;
  seen: string;
};
export type ReadLines = {
  hires: ReadHire[];
  collectives: ReadCollective[];
  errors: Typed;
  /** Fields of lines this page does not have. */
  unknown: string[];
};

const emptied = "Écrivez 0 si la personne n’a pas travaillé ce mois-ci.";
const notHours = "Écrivez un nombre d’heures, par exemple 151,67.";
const notCount = "Écrivez un nombre entier, par exemple 3.";

/** Reads the lines somebody filled; those left empty are left out. `text`: what a field holds. */
export function readLines(
  lines: readonly DeclaredLine[],
  names: Iterable<string>,
  text: (name: string) => string,
): ReadLines {
  const read: ReadLines = { hires: [], collectives: [], errors: {}, unknown: [] };
  const known = new Set(lines.flatMap(fieldsOf));
  read.unknown = [...names].filter((name) => /^(hours|collective)\./.test(name) && !known.has(name));
  for (const line of lines.filter(isEditable)) {
    if (line.kind === "hire") readHire(line, text, read);
    else readCollective(line, text, read);
  }
  return read;
}

export function fieldsOf(line: DeclaredLine): string[] {
  return line.kind === "hire"
    ? [hoursField(line)]
    : collectiveNames.map((name) => collectiveField(line, name));
}

function readHire(line: HireLine, text: (name: string) => string, read: ReadLines): void {
  const name = hoursField(line);
  const typed = text(name).trim();
  if (typed === "") {
    if (line.stored?.state === "submitted") read.errors[name] = emptied;
    return;
  }
  const hours = parseHours(typed);
  if (hours === undefined) read.errors[name] = notHours;
  else {
    const employerDiffers = text(employerField(line)) !== "";
    read.hires.push({ line, hours, seen: text(seenField(line)), employerDiffers });
  }
}

function readCollective(line: CollectiveLine, text: (name: string) => string, read: ReadLines): void {
  const typed = (name: CollectiveField): string => text(collectiveField(line, name)).trim();
  if (typed("hours") === "" && typed("persons") === "") return;
  const hours = parseHours(typed("hours"));
  const persons = countOf(typed("persons"));
  const rsa = countOf(typed("rsa") || "0");
  const boeth = countOf(typed("boeth") || "0");
  const errors: Array<[CollectiveField, string | undefined]> = [
    ["hours", hours === undefined ? notHours : undefined],
    ["persons", persons === undefined ? notCount : undefined],
    ["rsa", partError(rsa, persons)],
    ["boeth", partError(boeth, persons)],
  ];
  for (const [name, error] of errors) {
    if (error !== undefined) read.errors[collectiveField(line, name)] = error;
  }
  if (errors.some(([, error]) => error !== undefined)) return;
  if (hours === undefined || persons === undefined || rsa === undefined || boeth === undefined) return;
  read.collectives.push({ line, figures: { hours, persons, rsa, boeth }, seen: text(seenField(line)) });
}

function partError(part: number | undefined, persons: number | undefined): string | undefined {
  if (part === undefined) return notCount;
  if (persons === undefined || part <= persons) return undefined;
  return `Écrivez au plus ${persons}\u00a0: ces personnes sont comprises dans le total.`;
}

function countOf(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}
