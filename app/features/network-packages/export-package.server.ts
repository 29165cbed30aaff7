import type { Day } from "#app/domain/calendar.ts";
import { labelLines, labelSheet } from "#app/domain/network-package/package-label.ts";
import { exportWorkbook } from "#app/features/exchange/export-workbook.server.ts";
import { secretMarkOf } from "#app/platform/package-marks.server.ts";
import type { Db } from "#db/database.server.ts";
import type { Actor } from "#db/queries/audit.server.ts";
import { countFiles, packageSalt } from "#db/queries/network-packages.server.ts";
import { findSiretOf } from "#db/queries/organisation-siret.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { packageExporters } from "./package-rows.server.ts";

export type PackageExportInput = {
  /** A `.zip`. */
  path: string;
  hostId: OrganisationId;
  /** The person key secret. */
  secret: string;
  today: Day;
  actor: Actor;
  onProgress?: (rows: number, sheet: string) => void;
};

/**
 * Writes a host's pseudonymised package: what its figures are made of, person keys, no name nor birth date, no contact, no
 * free text. Such rows are still personal data: it is for the network's animator, and audited.
 */
export async function exportPackage(db: Db, input: PackageExportInput): Promise<void> {
  const { path, hostId, secret, today, actor, onProgress } = input;
  const label = labelLines({
    host: await findSiretOf(db, hostId),
    madeOn: today,
    secretMark: secretMarkOf(secret),
    persons: await countFiles(db, hostId),
  });
  await exportWorkbook(db, {
    path,
    hostId,
    actor,
    act: "network.exported",
    sheets: packageExporters(await packageSalt(db)),
    first: [{ name: labelSheet, columns: ["cle", "valeur"], rows: label }],
    ...(onProgress === undefined ? {} : { onProgress }),
  });
}
