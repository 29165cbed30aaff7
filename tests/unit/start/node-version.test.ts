import { expect, test } from "vitest";
import { nodeRefusal } from "#app/start/node-version.js";

test.each(["20.19.0", "20.20.2", "22.0.0", "24.21.0"])("Node %s will do", (version) => {
  expect(nodeRefusal(version)).toBeUndefined();
});

test.each(["18.20.4", "20.9.0", "20.18.3"])("Node %s is refused, in French and in English", (version) => {
  const refusal = nodeRefusal(version);
  expect(refusal).toContain(`demande Node 20.19 ou plus récent ; ce Node est le ${version}`);
  expect(refusal).toContain(`needs Node 20.19 or later; this is ${version}`);
});
