import { describe, expect, test } from "vitest";
import { createTokenSchema } from "#app/features/accounts/api-token.schema.ts";
import { createAccountSchema } from "#app/features/accounts/create-account.schema.ts";

const account = { email: "camille@exemple.fr", name: "Camille Roussillon", role: "facilitator" };
const token = { label: "tableau de bord", days: "90" };
/** A made-up social security number with its right key. */
const nir = "2 85 05 38 185 012 " + String(97 - Number(2850538185012n % 97n)).padStart(2, "0");

const messagesOf = (schema: typeof createAccountSchema | typeof createTokenSchema, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe("an account or a token is taken", () => {
  test("with what a person would write", () => {
    expect(messagesOf(createAccountSchema, account)).toEqual([]);
    expect(createAccountSchema.parse(account)).toMatchObject({ organisationName: null });
    expect(messagesOf(createTokenSchema, token)).toEqual([]);
  });
});

describe("and refused in words", () => {
  test.for([
    [createAccountSchema, { ...account, name: " C " }, /prénom et le nom/u],
    [createAccountSchema, { ...account, name: undefined }, /prénom et le nom/u],
    [createAccountSchema, { ...account, name: "C".repeat(121) }, /au plus 120/u],
    [createAccountSchema, { ...account, name: `Camille ${nir}` }, /sécurité sociale/u],
    [createAccountSchema, { ...account, organisationName: `Régie ${nir}` }, /sécurité sociale/u],
    [createTokenSchema, { ...token, label: "" }, /à quoi il sert/u],
    [createTokenSchema, { ...token, label: `pour ${nir}` }, /sécurité sociale/u],
  ] as const)("%#", ([schema, value, words]) => {
    expect(messagesOf(schema, value)).toEqual([expect.stringMatching(words)]);
  });
});
