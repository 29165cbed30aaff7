import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs } from "@remix-run/node";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { newIdIn, refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { adoptReply } from "#app/features/reference-proposals/adopt-reply.server.ts";
import { closeProposal, mayWithdraw } from "#app/features/reference-proposals/close-proposal.server.ts";
import { commentProposal } from "#app/features/reference-proposals/comment-proposal.server.ts";
import { commentSchema, rejectSchema } from "#app/features/reference-proposals/decision-form.schema.ts";
import { proposalIntents, type ProposalIntent } from "#app/features/reference-proposals/proposal-intents.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { nowOf } from "#app/platform/request-context.server.ts";
import { refuseUnless } from "#app/platform/require-viewer.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { askProposal, type AskedProposal } from "./ask-proposal.server.ts";

type Asked = AskedProposal & { form: FormData; at: ReturnType<typeof instant> };
type Refused = ReturnType<typeof refuseRecord>;

/** What each form of the page is answered. */
export async function answerProposal(args: ActionFunctionArgs) {
  const own = await askProposal(args);
  const form = await readForm(args.request);
  const asked = { ...own, form, at: instant(nowOf(args.context)) };
  switch (textIn(form, recordFields.intent)) {
    case proposalIntents.comment:
      return marked("comment", await comment(asked));
    case proposalIntents.withdraw:
      return withdraw(asked);
    case proposalIntents.reject:
      refuseUnless(own.viewer, "adopt references");
      return marked("reject", await reject(asked));
    case proposalIntents.adopt:
      refuseUnless(own.viewer, "adopt references");
      return marked("adopt", await adoptReply(own.db, asked));
    default:
      throw new Response(null, { status: 400 });
  }
}

/** A refusal, with the form it is of. */
function marked(intent: ProposalIntent, answer: ReturnType<typeof redirectSaying> | Refused) {
  return "data" in answer ? data({ ...answer.data, intent }, { status: 400 }) : answer;
}

const closedWords =
  "Cette proposition n’est plus en discussion\u00a0: rechargez la page pour lire ce qui a été décidé.";

async function comment({ viewer, db, proposal, form, at }: Asked) {
  const submission = parseWithZod(form, { schema: commentSchema });
  if (submission.status !== "success") return refuseRecord(submission);
  const said = { viewer, proposalId: proposal.id, id: newIdIn(form), at, ...submission.value };
  const { outcome } = await commentProposal(db, said);
  switch (outcome) {
    case "said":
      return redirectSaying(`${paths.referenceProposal(proposal.id)}#discussion`, "Votre avis est ajouté.");
    case "closed":
      return refuseRecord(submission, { rejection: { formErrors: [closedWords] } });
    case "not found":
      throw new Response(null, { status: 404 });
  }
}

async function withdraw({ viewer, db, proposal, today }: Asked) {
  if (proposal.state === "open" && !mayWithdraw(viewer, proposal)) throw new Response(null, { status: 403 });
  const asked = { viewer, id: proposal.id, state: "withdrawn", on: today, note: null } as const;
  const { outcome } = await closeProposal(db, asked);
  const said = outcome === "closed now" || outcome === "already" ? "Proposition retirée." : closedWords;
  return redirectSaying(paths.referenceProposal(proposal.id), said);
}

async function reject({ viewer, db, proposal, form, today }: Asked) {
  const submission = parseWithZod(form, { schema: rejectSchema(today) });
  if (submission.status !== "success") return refuseRecord(submission);
  const { rejectedOn: on, rejectNote: note } = submission.value;
  if (on < proposal.proposedOn) {
    const words = ["Écrivez un jour à partir de celui où elle a été proposée."];
    return refuseRecord(submission, { rejection: { fieldErrors: { rejectedOn: words } } });
  }
  const { outcome } = await closeProposal(db, { viewer, id: proposal.id, state: "rejected", on, note });
  switch (outcome) {
    case "closed now":
    case "already":
      return redirectSaying(paths.referenceProposal(proposal.id), "Proposition écartée.");
    case "closed":
      return refuseRecord(submission, { rejection: { formErrors: [closedWords] } });
    case "not found":
      throw new Response(null, { status: 404 });
  }
}
