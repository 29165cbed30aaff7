import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import type { PackageLabel } from "#app/domain/network-package/package-label.ts";
import { importWorkbook, type WorkbookImportOutcome } from "#app/features/exchange/import-workbook.server.ts";
import { commandLimits, type FileLimits } from "#app/platform/files/file-limits.ts";
import { UnreadableFile, type SheetFile } from "#app/platform/files/sheet-source.ts";
import { secretMarkOf } from "#app/platform/package-marks.server.ts";
import { personKeyOf } from "#app/platform/person-key.server.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit, type OwnActor } from "#db/queries/audit.server.ts";
import { keepPackage, keepsFilesHere, lastPackageOf } from "#db/queries/network-packages.server.ts";
import {
  addOrganisationRole,
  findOrganisationBySiret,
  insertOrganisation,
} from "#db/queries/organisations.server.ts";
import type { AccountId, Id, Instant, OrganisationId } from "#db/schema/columns.ts";
import { withApartReferences } from "./apart-references.server.ts";
import { openPackage } from "./open-package.server.ts";

export type PackageImportInput = {
  path: string;
  /** As its owner knows it. */
  fileName?: string;
  /** This installation’s person key secret. */
  secret: string;
  dryRun?: boolean;
  today: Day;
  now: Date;
  actor: OwnActor;
  limits?: FileLimits;
  /** SIRET of the host that sends it, when a host does: its own package only. */
  onlyHost?: string;
  onProgress?: (rows: number, sheet: string) => void;
};

/** `not a package`, `another host`, `kept here`, `older`: nothing was read, `reason` says what to do, in French. */
export type PackageImportOutcome =
  | { outcome: "not a package" | "another host" | "kept here" | "older"; reason: string }
  | { outcome: "read"; label: PackageLabel; keysMatch: boolean; workbook: WorkbookImportOutcome };

/**
 * Reads a host's pseudonymised package: all or nothing, again and again without a duplicate. Its persons match those
 * known here only when both installations share the secret of person keys: `keysMatch` says it, and so do the screens.
 */
export async function importPackage(db: Db, input: PackageImportInput): Promise<PackageImportOutcome> {
  try {
    const { label, file } = await openPackage(input.path, input.limits ?? commandLimits);
    try {
      return await readPackage(db, input, label, file);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { outcome: "not a package", reason: error.message };
  }
}

async function readPackage(
  db: Db,
  input: PackageImportInput,
  label: PackageLabel,
  file: SheetFile,
): Promise<PackageImportOutcome> {
  if (input.onlyHost !== undefined && input.onlyHost !== label.host) {
    return { outcome: "another host", reason: anotherHost };
  }
  const known = await findOrganisationBySiret(db, label.host);
  const refusal = known && (await refusalOf(db, known, label));
  if (refusal !== undefined) return refusal;
  const dryRun = input.dryRun === true;
  const hostId = known?.id ?? (dryRun ? undefined : await openHost(db, label.host, input.actor));
  const apart = await withApartReferences(db, file, { hostId, siret: label.host });
  const keysMatch = label.secretMark === secretMarkOf(input.secret);
  const workbook = await importWorkbook(db, {
    path: input.path,
    ...(input.fileName === undefined ? {} : { fileName: input.fileName }),
    importer: hostId === undefined ? { kind: "installation" } : { kind: "host", hostId },
    actor: input.actor,
    dryRun,
    today: input.today,
    personKey: (text) => personKeyOf(text, input.secret),
    // The file is closed by who opened it.
    open: (remarks) => Promise.resolve({ file: { ...apart, close: () => Promise.resolve() }, remarks }),
    afterwards: async (trx, importId) => {
      if (hostId === undefined) return;
      await addOrganisationRole(trx, hostId, "host");
      await keepPackage(trx, {
        id: randomUUID() as string as Id<"network_package">,
        hostId,
        importId,
        madeOn: label.madeOn,
        importedAt: input.now.toISOString() as Instant,
        secretMark: label.secretMark,
        keysMatch,
        persons: label.persons,
        accountId: typeof input.actor === "string" ? null : (input.actor.accountId as AccountId),
      });
    },
    ...(input.onProgress === undefined ? {} : { onProgress: input.onProgress }),
  });
  return { outcome: "read", label, keysMatch, workbook };
}

const anotherHost =
  "Ce paquet est celui d’un autre porteur\u00a0: envoyez celui de votre structure, fait dans son installation.";

async function refusalOf(
  db: Db,
  { id, name }: { id: OrganisationId; name: string },
  { madeOn }: PackageLabel,
): Promise<PackageImportOutcome | undefined> {
  if (await keepsFilesHere(db, id)) {
    return {
      outcome: "kept here",
      reason: `${name} tient déjà ses dossiers ici\u00a0: ce paquet compterait ses participants deux fois. Ses chiffres entrent dans l’édition sans paquet.`,
    };
  }
  const last = await lastPackageOf(db, id);
  if (last === undefined || last.madeOn <= madeOn) return undefined;
  return {
    outcome: "older",
    reason: `Un paquet plus récent de ${name}, fait le ${formatDay(last.madeOn)}, a déjà été lu\u00a0: gardez celui-là, ou demandez-en un nouveau.`,
  };
}

/** A host nobody here knew: its name comes with the package. */
async function openHost(db: Db, siret: string, actor: OwnActor): Promise<OrganisationId> {
  const id = randomUUID() as string as OrganisationId;
  await db.transaction().execute(async (trx) => {
    await insertOrganisation(trx, { id, siret, name: siret });
    await addOrganisationRole(trx, id, "host");
    await recordAudit(trx, {
      actor,
      act: "organisation.created",
      objectType: "organisation",
      objectId: id,
      changes: [{ objectType: "organisation", objectId: id, field: "siret", after: siret }],
    });
  });
  return id;
}
