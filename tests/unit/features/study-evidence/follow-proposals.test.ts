import { expect, test } from "vitest";
import { followProposals } from "#app/features/study-evidence/follow-proposals.ts";

const undecided = { id: "1", decision: null, reason: null };

function proposed(decision: "execution_clause" | "none", { complete = true } = {}) {
  return [{ id: "1", proposal: { decision, complete, reasons: ["Aucune main-d’œuvre.", "Bref."] } }];
}

test("a lot left undecided takes what is proposed", () => {
  expect(followProposals({ lots: [undecided] }, proposed("execution_clause")).lots).toEqual([
    { id: "1", decision: "execution_clause", reason: null },
  ]);
});

test("« aucune » keeps the reasons it was proposed for", () => {
  expect(followProposals({ lots: [undecided] }, proposed("none")).lots).toEqual([
    { id: "1", decision: "none", reason: "Aucune main-d’œuvre. Bref." },
  ]);
});

test("what is decided, incomplete or unknown stays as it is", () => {
  const decided = { id: "1", decision: "reserved_iae" as const, reason: "choisi" };
  expect(followProposals({ lots: [decided] }, proposed("execution_clause")).lots).toEqual([decided]);
  expect(followProposals({ lots: [undecided] }, proposed("none", { complete: false })).lots).toEqual([
    undecided,
  ]);
  expect(followProposals({ lots: [undecided] }, []).lots).toEqual([undecided]);
});
