import { parseArgs } from "node:util";
import { z } from "zod";
import { roles } from "#app/domain/role.ts";
import { createAccountSchema } from "#app/features/accounts/create-account.schema.ts";
import { createAccount } from "#app/features/accounts/create-account.server.ts";
import { disableAccount } from "#app/features/accounts/manage-account.server.ts";
import { paths } from "#app/paths.ts";
import { findAccountByEmail, listAccounts } from "../queries/accounts.server.ts";
import { refused, wrongUsage, type CommandContext, type ExitCode } from "./command.ts";
import { usage } from "./usage.ts";

/** `user create`: opens an account and prints the single-use link by which its owner chooses a password. */
export async function createUserCommand(
  { db, env, output, now }: CommandContext,
  args: string[],
): Promise<ExitCode> {
  const given = optionsOf(args, ["email", "name", "role", "organisation", "territory"]);
  if (!given?.email || !given.name || !given.role) return wrongUsage(output, usage.userCreate);
  const { organisation, territory, ...rest } = given;
  const parsed = createAccountSchema.safeParse({ ...rest, siret: organisation, territoryCode: territory });
  if (!parsed.success) return refused(output, sentencesOf(parsed.error));
  const { siret = null, territoryCode = null, email, name, role } = parsed.data;
  // As in the exchange workbook: an organisation of which one only knows the SIRET is named by it.
  const input = { email, name, role, siret, organisationName: siret, territoryCode };
  const made = await createAccount(db, input, { actor: "cli", now });
  switch (made.outcome) {
    case "created":
      output.out(`${env.publicOrigin}${paths.invitation(made.token)}\n`);
      output.err("Ce lien sert une fois, pendant 7 jours\u00a0: remettez-le au titulaire du compte.\n");
      return 0;
    case "email taken":
      return refused(output, "Cette adresse a déjà un compte.");
    case "organisation needed":
    case "organisation unknown":
      return refused(output, "Ce rôle s’exerce dans une organisation\u00a0: ajoutez --organisation SIRET.");
    case "territory unknown":
      return refused(
        output,
        "Ce rôle suit un territoire\u00a0: ajoutez --territory et son code, par exemple gresivaudan.",
      );
  }
}

/** `user list`: address, role, state and organisation, one account a line. */
export async function listUsersCommand({ db, output }: CommandContext, args: string[]): Promise<ExitCode> {
  if (args.length > 0) return wrongUsage(output, usage.userList);
  const states = { active: "ouvert", invited: "invité", disabled: "fermé" };
  for (const { email, role, state, organisationName, territoryLabel, isDemo } of await listAccounts(db)) {
    const place = organisationName ?? territoryLabel ?? "";
    output.out([email, role, isDemo ? `${states[state]} (démo)` : states[state], place].join("\t") + "\n");
  }
  return 0;
}

/** `user disable`: closes an account at once. */
export async function disableUserCommand(
  { db, output, now }: CommandContext,
  args: string[],
): Promise<ExitCode> {
  const given = optionsOf(args, ["email"]);
  if (!given?.email) return wrongUsage(output, usage.userDisable);
  const account = await findAccountByEmail(db, given.email);
  if (!account) return refused(output, "Aucun compte n’a cette adresse.");
  await disableAccount(db, account.id, { actor: "cli", now });
  output.out(`Compte fermé\u00a0: ${account.email}, ${roles[account.role].label}.\n`);
  return 0;
}

/** Options that all take a value; undefined when the line holds anything else. */
function optionsOf<Name extends string>(
  args: string[],
  names: readonly Name[],
): Partial<Record<Name, string>> | undefined {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  try {
    return parseArgs({ args, options, allowPositionals: false }).values as Partial<Record<Name, string>>;
  } catch {
    return undefined;
  }
}

function sentencesOf(error: z.ZodError): string {
  const names: Record<string, string> = { siret: "organisation", territoryCode: "territory" };
  return error.issues
    .map(({ path, message }) => {
      const field = String(path[0] ?? "");
      return `--${names[field] ?? field}\u00a0: ${message}`;
    })
    .join("\n");
}
