import {
  get,
  onlyFacilitator,
  onlyFacilitatorSends,
  page,
  post,
  refused,
  refusedForm,
  type Question,
} from "./route-asks.ts";

/** The list of calls, and the page of one person: their own host's facilitator only. */
export const outcomeRoutes: Readonly<Record<string, Question>> = {
  "_app.suites._index": page("/suites", onlyFacilitator),
  "_app.suites.$participantId.$checkpoint": ({ contracts }) => {
    const asksOf = (participantId: string | null, checkpoint: string) => {
      const params = { participantId: participantId ?? "", checkpoint };
      return { params, path: `/suites/${params.participantId}/${checkpoint}` };
    };
    const own = asksOf(contracts.own.participantId, "6");
    const other = asksOf(contracts.other.participantId, "6");
    const never = asksOf(contracts.own.participantId, "9");
    const id = crypto.randomUUID();
    const record = { intent: "record", id, datedOn: "2026-11-01", reason: "cdi" };
    const attempt = { intent: "attempt", id, datedOn: "2026-11-01", result: "no_answer" };
    const removal = { intent: "remove", seen: "autrefois" };
    return [
      get(own.path, onlyFacilitator, own.params),
      get(other.path, refused, other.params),
      get(never.path, refused, never.params),
      post(own.path, onlyFacilitatorSends, record, own.params),
      post(own.path, onlyFacilitatorSends, attempt, own.params),
      post(own.path, onlyFacilitatorSends, { intent: "autre" }, own.params),
      ...[record, attempt, removal, { intent: "remove-attempt", attempt: id }].map((form) =>
        post(other.path, refusedForm, form, other.params),
      ),
    ];
  },
};
