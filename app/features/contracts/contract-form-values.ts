import { eligibilityCriterionCodes, type EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import { spacedSiret } from "#app/domain/siret.ts";
import { formatHoursInColumn, formatNumber, formatPercent } from "#app/ui/french.ts";
import type { ContractDraft, DraftCommitment, DraftLot } from "./contract-draft.ts";

type Words = { authorityName: string; communeName: string | null };

/** What a form shows of a stored contract: every field as a person would type it. */
export function contractFormValues({ id, values, lots }: ContractDraft, words: Words, revision: number) {
  return {
    id,
    revision: String(revision),
    reference: values.reference,
    title: values.title,
    buyer: authorityChoice(words.authorityName, values.authority),
    category: values.category,
    procedure: values.procedure ?? "",
    cpv: values.cpv ?? "",
    amount: euros(values.amount),
    estimatedValue: euros(values.estimatedValue),
    consultationOn: values.consultationOn ?? "",
    notifiedOn: values.notifiedOn ?? "",
    startsOn: values.startsOn ?? "",
    endsOn: values.endsOn ?? "",
    durationMonths: values.durationMonths === null ? "" : String(values.durationMonths),
    commune: values.commune === null ? "" : communeChoice(words.communeName ?? "", values.commune),
    territory: values.territory ?? "",
    stage: values.stage,
    facilitator: values.facilitator ?? "",
    derogation: values.derogation,
    derogationReason: values.derogationReason ?? "",
    lots: lots.map(lotFormValues),
  };
}

/** A new contract, with its first lot and the commonest commitment ready to fill. */
export function newContractFormValues(id: string, facilitator: string) {
  return { id, stage: "awarded" as const, facilitator, lots: [newLotValues("1")] };
}

export function newLotValues(number: string) {
  return { number, commitments: [{ mechanism: "execution_clause", rule: "fixed" }] };
}

/** One more commitment of a lot: its mechanism is to choose, the same twice would be refused. */
export const moreCommitmentValues = { mechanism: "", rule: "fixed" } as const;

/** How the form names an authority: by its name and its identifier, so that two of one name are told apart. */
export function authorityChoice(name: string, identifier: string): string {
  return `${name} · ${spacedSiret(identifier)}`;
}

export function communeChoice(name: string, code: string): string {
  return `${name} (${code})`;
}

function lotFormValues({ id, values, commitments }: DraftLot) {
  return {
    id,
    number: values.number,
    title: values.title ?? "",
    cpv: values.cpv ?? "",
    amount: euros(values.amount),
    trade: values.trade ?? "",
    commitments: commitments.map(commitmentFormValues),
  };
}

function commitmentFormValues({ id, values }: DraftCommitment) {
  return {
    id,
    mechanism: values.mechanism,
    rule: values.rule,
    hours: values.hours === null ? "" : formatHoursInColumn(values.hours),
    amountPerHour: euros(values.amountPerHour),
    threshold: values.threshold === 0 ? "" : euros(values.threshold),
    share: values.share === null ? "" : percent(values.share),
    startsOn: values.startsOn ?? "",
    endsOn: values.endsOn ?? "",
    penaltyPerHour: euros(values.penaltyPerHour),
    penaltyPerDay: euros(values.penaltyPerDay),
    criteria: criteriaOf(values.criteria),
  };
}

function euros(cents: number | null): string {
  if (cents === null) return "";
  return formatNumber(cents / 100, cents % 100 === 0 ? 0 : 2);
}

/** `5 %`, `7,25 %`: the zeros a person would not type left out. */
function percent(millionths: number): string {
  const decimals = [0, 1, 2, 3].find((count) => millionths % 10 ** (4 - count) === 0) ?? 4;
  return formatPercent(millionths / 1_000_000, decimals);
}

function criteriaOf(codes: string | null): EligibilityCriterion[] {
  const known = (codes ?? "").split(";").map((code) => code.trim());
  return eligibilityCriterionCodes.filter((code) => known.includes(code));
}
