import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { clauseProposalSchema, criteriaProposalSchema, valueProposalSchema } from "./proposal-form.schema.ts";
import type { ProposalDraft } from "./propose-reference.server.ts";
import type { ProposalTarget } from "./proposal-target.ts";

/** What a form proposes of a target; no draft when something in it cannot be read. */
export type ReadDraft = { submission: Submission<unknown>; draft: ProposalDraft | null };

/** Reads the form of a proposal by what it is about. */
export function draftOfForm(form: FormData, target: ProposalTarget): ReadDraft {
  switch (target.subject) {
    case "value": {
      const schema = valueProposalSchema(target.kind, target.entry.unit);
      const submission = parseWithZod(form, { schema });
      if (submission.status !== "success") return { submission, draft: null };
      return { submission, draft: { ...submission.value, title: null, body: null } };
    }
    case "clause": {
      const submission = parseWithZod(form, { schema: clauseProposalSchema(target.code) });
      if (submission.status !== "success") return { submission, draft: null };
      return { submission, draft: { ...submission.value, value: null, effectiveOn: null } };
    }
    case "criteria": {
      const submission = parseWithZod(form, { schema: criteriaProposalSchema });
      if (submission.status !== "success") return { submission, draft: null };
      const { criteria, ...rest } = submission.value;
      return { submission, draft: { ...rest, value: null, title: null, body: criteria.join(";") } };
    }
  }
}
