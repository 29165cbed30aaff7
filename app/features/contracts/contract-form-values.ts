import { namedCriteria } from "#app/domain/eligibility-criterion.ts";
import { spacedSiret } from "#app/domain/siret.ts";
import { tradeName } from "#app/domain/trade-name.ts";
import { typedEuros, typedHours, typedShare } from "#app/features/forms/typed-values.ts";
import type { ContractDraft, DraftCommitment, DraftLot } from "./contract-draft.ts";

type Words = { authorityName: string; communeName: string | null };

/** What a form shows of a stored contract: every field as a person would type it. */
export function contractFormValues({ id, values, lots }: ContractDraft, words: Words, revision: number) {
  return {
    id,
    revision: String(revision),
    reference: values.reference,
    title: values.title,
    buyer: organisationChoice(words.authorityName, values.authority),
    category: values.category,
    procedure: values.procedure ?? "",
    cpv: values.cpv ?? "",
    amount: typedEuros(values.amount),
    estimatedValue: typedEuros(values.estimatedValue),
    consultationOn: values.consultationOn ?? "",
    notifiedOn: values.notifiedOn ?? "",
    startsOn: values.startsOn ?? "",
    endsOn: values.endsOn ?? "",
    kickoffOn: values.kickoffOn ?? "",
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

/** How a form names an organisation: by its name and its identifier, so that two of one name are told apart. */
export function organisationChoice(name: string, identifier: string): string {
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
    amount: typedEuros(values.amount),
    trade: tradeName(values.trade ?? ""),
    commitments: commitments.map(commitmentFormValues),
  };
}

function commitmentFormValues({ id, values }: DraftCommitment) {
  return {
    id,
    mechanism: values.mechanism,
    rule: values.rule,
    hours: typedHours(values.hours),
    amountPerHour: typedEuros(values.amountPerHour),
    threshold: values.threshold === 0 ? "" : typedEuros(values.threshold),
    share: typedShare(values.share),
    startsOn: values.startsOn ?? "",
    endsOn: values.endsOn ?? "",
    penaltyPerHour: typedEuros(values.penaltyPerHour),
    penaltyPerDay: typedEuros(values.penaltyPerDay),
    criteria: namedCriteria(values.criteria),
  };
}
