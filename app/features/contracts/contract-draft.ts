import type { CommitmentInput, ContractInput, LotInput } from "./contract-form.schema.ts";

export type ContractValues = Omit<
  ContractInput,
  "id" | "revision" | "buyer" | "buyerName" | "commune" | "territory" | "lots"
> & {
  /** SIRET, or what open data gave in its place. */
  authority: string;
  /** INSEE code. */
  commune: string | null;
  territory: string | null;
};
export type LotValues = Omit<LotInput, "id" | "commitments">;
/** `criteria`: codes separated by « ; ». */
export type CommitmentValues = Omit<CommitmentInput, "id" | "criteria"> & { criteria: string | null };

export type DraftCommitment = { id: string; values: CommitmentValues };
export type DraftLot = { id: string; values: LotValues; commitments: DraftCommitment[] };

/** A whole contract with its lots, read from the database or typed: the two are compared field by field. */
export type ContractDraft = { id: string; values: ContractValues; lots: DraftLot[] };

/** What the names typed in the form turned out to be. */
export type ResolvedNames = Pick<ContractValues, "authority" | "commune" | "territory">;

/**
 * The draft a form says. A line without an id is the stored one of the same number or mechanism (so that sending a
 * form twice adds nothing twice), else a new one. An id that is not this contract's is taken for none.
 */
export function draftOf(
  input: ContractInput,
  names: ResolvedNames,
  stored: ContractDraft | undefined,
  newId: () => string,
): ContractDraft {
  const storedLots = stored?.lots ?? [];
  return {
    id: stored?.id ?? input.id,
    values: contractValues(input, names),
    lots: input.lots.map(({ id: lotId, commitments, ...values }) => {
      const lot =
        storedLots.find((line) => line.id === lotId) ??
        storedLots.find((line) => lotId === undefined && line.values.number === values.number);
      return {
        id: lot?.id ?? newId(),
        values,
        commitments: commitments.map((line) => draftCommitment(line, lot?.commitments ?? [], newId)),
      };
    }),
  };
}

function draftCommitment(
  { id, criteria, ...values }: CommitmentInput,
  stored: readonly DraftCommitment[],
  newId: () => string,
): DraftCommitment {
  const known =
    stored.find((line) => line.id === id) ??
    stored.find((line) => id === undefined && line.values.mechanism === values.mechanism);
  return {
    id: known?.id ?? newId(),
    values: { ...values, criteria: criteria.length > 0 ? criteria.join(";") : null },
  };
}

function contractValues(input: ContractInput, names: ResolvedNames): ContractValues {
  return {
    reference: input.reference,
    title: input.title,
    stage: input.stage,
    category: input.category,
    procedure: input.procedure,
    cpv: input.cpv,
    amount: input.amount,
    estimatedValue: input.estimatedValue,
    consultationOn: input.consultationOn,
    notifiedOn: input.notifiedOn,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    kickoffOn: input.kickoffOn,
    durationMonths: input.durationMonths,
    facilitator: input.facilitator,
    derogation: input.derogation,
    derogationReason: input.derogationReason,
    ...names,
  };
}
