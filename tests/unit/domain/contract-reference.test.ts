import { expect, test } from "vitest";
import { proposedReference, referencePrefix } from "#app/domain/contract-reference.ts";

test.each([
  ["Commune de Crolles", [], "2027-CRO-"],
  ["Département de l’Isère", [], "2027-ISE-"],
  ["SA", [], "2027-MAR-"],
  ["Commune de Crolles", ["M-12", "2026-GSC-004", "2025-CRO-001"], "2027-GSC-"],
])("%s, after %j: %s", (name, own, prefix) => {
  expect(referencePrefix("2027", name, own)).toBe(prefix);
});

test("the next number after those taken, whoever has them", () => {
  expect(proposedReference("2027-CRO-", [])).toBe("2027-CRO-001");
  expect(proposedReference("2027-CRO-", ["2027-CRO-009", "2027-CRO-lot", "2027-CRO-011"])).toBe(
    "2027-CRO-012",
  );
});
