import {
  get,
  onlyFacilitator,
  onlyFacilitatorSends,
  post,
  refused,
  refusedForm,
  type Question,
} from "./route-asks.ts";

const moves = "401 302 403 403 403 403 403 403 403";

/** The steps of a contract and its end, for its host's facilitator only. A free one must be taken first. */
export const contractLifeRoutes: Readonly<Record<string, Question>> = {
  "_app.marches.$reference.etape": lifeOf(
    "etape",
    {
      intent: "cancel",
      to: "cancelled",
      revision: "1",
      reason: "Déclaré sans suite",
    },
    [moves, onlyFacilitatorSends],
  ),
  // A closed contract is closed: saying so again changes nothing.
  "_app.marches.$reference.cloture": lifeOf("cloture", { revision: "0", day: "2026-03-31" }, [
    onlyFacilitatorSends,
    moves,
  ]),
};

const refusedFree = ["302 403 403 403 403 403 403 403 403", "401 403 403 403 403 403 403 403 403"] as const;

function lifeOf(
  page: string,
  form: Record<string, string>,
  [own, closed]: readonly [string, string],
): Question {
  return ({ contracts }) =>
    (
      [
        ["own", onlyFacilitator, own],
        ["closed", onlyFacilitator, closed],
        ["other", refused, refusedForm],
        ["free", ...refusedFree],
      ] as const
    ).flatMap(([which, seen, sent]) => {
      const params = { reference: contracts[which].reference };
      const path = `/marches/${params.reference}/${page}`;
      return [get(path, seen, params), post(path, sent, form, params)];
    });
}
