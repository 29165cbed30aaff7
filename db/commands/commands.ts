import type { Day } from "#app/domain/calendar.ts";
import type { Env } from "#app/platform/env.server.ts";
import type { CommandContext, CommandOutput, ExitCode } from "./command.ts";
import { usage } from "./usage.ts";

/** What `restore` has: it makes the database, so there is none yet. */
type Bare = { env: Env; output: CommandOutput; now: Date };

/**
 * `installation`: the schema, the places and the right secret must hold first; `schema`: the secret is what the command
 * looks at; `nothing`: the command makes the database.
 */
export type Command = { words: readonly string[]; usage: string } & (
  | {
      needs: "installation" | "schema";
      run: (context: CommandContext, args: string[], today: Day) => Promise<ExitCode>;
    }
  | { needs: "nothing"; run: (context: Bare, args: string[]) => Promise<ExitCode> }
);

/** Every command of exchange.md, §4. Each file is loaded only when its command is called. */
export const commands: readonly Command[] = [
  {
    words: ["import", "workbook"],
    usage: usage.importWorkbook,
    needs: "installation",
    run: async ({ db, output, secrets }, args, today) =>
      (await import("./import-workbook.server.ts")).importWorkbookCommand(db, args, output, {
        personKey: secrets.personKey,
        today,
      }),
  },
  {
    words: ["import", "decp"],
    usage: usage.importDecp,
    needs: "installation",
    run: async ({ db, output }, args) =>
      (await import("./import-decp.server.ts")).importDecpCommand(db, args, output),
  },
  {
    words: ["import", "structures"],
    usage: usage.importStructures,
    needs: "installation",
    run: async (context, args, today) =>
      (await import("./import-structures.server.ts")).importStructuresCommand(context, args, today),
  },
  {
    words: ["refresh", "structures"],
    usage: usage.refreshStructures,
    needs: "installation",
    run: async (context, args, today) =>
      (await import("./refresh-structures.server.ts")).refreshStructuresCommand(context, args, today),
  },
  {
    words: ["refresh", "communes"],
    usage: usage.refreshCommunes,
    needs: "installation",
    run: async (context, args) =>
      (await import("./refresh-communes.server.ts")).refreshCommunesCommand(context, args),
  },
  {
    words: ["refresh", "notices"],
    usage: usage.refreshNotices,
    needs: "installation",
    run: async (context, args, today) =>
      (await import("./refresh-notices.server.ts")).refreshNoticesCommand(context, args, { today }),
  },
  {
    words: ["export", "workbook"],
    usage: usage.exportWorkbook,
    needs: "installation",
    run: async ({ db, output }, args) =>
      (await import("./export-workbook.server.ts")).exportWorkbookCommand(db, args, output),
  },
  {
    words: ["network", "secret"],
    usage: usage.networkSecret,
    needs: "installation",
    run: async (context, args) =>
      (await import("./network-secret.server.ts")).networkSecretCommand(context, args),
  },
  {
    words: ["export", "network"],
    usage: usage.exportNetwork,
    needs: "installation",
    run: async (context, args, today) =>
      (await import("./export-network.server.ts")).exportNetworkCommand(context, args, today),
  },
  {
    words: ["import", "network"],
    usage: usage.importNetwork,
    needs: "installation",
    run: async (context, args, today) =>
      (await import("./import-network.server.ts")).importNetworkCommand(context, args, today),
  },
  {
    words: ["report", "fa02"],
    usage: usage.reportFa02,
    needs: "installation",
    run: async (context, args, today) =>
      (await import("./report-fa02.server.ts")).reportFa02Command(context, args, today),
  },
  {
    words: ["user", "create"],
    usage: usage.userCreate,
    needs: "installation",
    run: async (context, args) => (await import("./user.server.ts")).createUserCommand(context, args),
  },
  {
    words: ["user", "list"],
    usage: usage.userList,
    needs: "installation",
    run: async (context, args) => (await import("./user.server.ts")).listUsersCommand(context, args),
  },
  {
    words: ["user", "disable"],
    usage: usage.userDisable,
    needs: "installation",
    run: async (context, args) => (await import("./user.server.ts")).disableUserCommand(context, args),
  },
  {
    words: ["demo", "seed"],
    usage: usage.demoSeed,
    needs: "installation",
    run: async (context, args) =>
      (await import("./demo-seed-command.server.ts")).demoSeedCommand(context, args),
  },
  {
    words: ["edition", "compute"],
    usage: usage.editionCompute,
    needs: "installation",
    run: async (context, args) => {
      const { computeEdition } = await import("#app/features/editions/compute-edition.server.ts");
      return (await import("./edition-compute.server.ts")).editionComputeCommand(
        context,
        args,
        computeEdition,
      );
    },
  },
  {
    words: ["alerts", "send"],
    usage: usage.alertsSend,
    needs: "installation",
    run: async (context, args, today) =>
      (await import("./send-alerts.server.ts")).sendAlertsCommand(context, args, today),
  },
  {
    words: ["doctor"],
    usage: usage.doctor,
    needs: "schema",
    run: async (context, args) => (await import("./doctor.server.ts")).doctorCommand(context, args),
  },
  {
    words: ["backup"],
    usage: usage.backup,
    needs: "installation",
    run: async (context, args) => (await import("./backup.server.ts")).backupCommand(context, args),
  },
  {
    words: ["restore"],
    usage: usage.restore,
    needs: "nothing",
    run: async (context, args) => (await import("./restore.server.ts")).restoreCommand(context, args),
  },
];

/** How every command is used, a line each. */
export const usageOfAll = `Usage\u00a0: npm run cli -- COMMANDE\n${commands
  .map((command) => `  ${command.usage}\n`)
  .join("")}`;
