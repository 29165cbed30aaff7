import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/viewer.ts";
import { countAttempt } from "#app/features/accounts/count-attempt.server.ts";
import { throttleRules } from "#app/features/accounts/throttle.ts";
import { visibleContracts } from "#app/features/contracts/viewer-contracts.ts";
import type { DeclarationFrame } from "#app/features/declarations/declaration-page.ts";
import { followerOf, type Declarer } from "#app/features/declarations/declarer.ts";
import { receiptNumber } from "#app/features/declarations/receipt.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { databaseOf, nowOf } from "#app/platform/request-context.server.ts";
import { refuseUnless, requirePermission } from "#app/platform/require-viewer.server.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { atStart, countOf, formatHours } from "#app/ui/french.ts";
import { findAccount } from "#db/queries/accounts.server.ts";
import { findContractSheet, type ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import type { AccountId, OrganisationId } from "#db/schema/columns.ts";

type Asked = { request: Request; context: AppLoadContext; reference: string | undefined };

/**
 * What a structure declares on one contract it works on, or worked on. Throws 404 for a contract it knows nothing of, or
 * that no host follows.
 */
export async function openOwnWork({ request, context, reference = "" }: Asked) {
  const viewer = await requirePermission(request, context, "declare own hours");
  const db = databaseOf(context);
  const sheet = await findContractSheet(db, visibleContracts(viewer), reference);
  if (!sheet || sheet.hostId === null) throw new Response(null, { status: 404 });
  const account = await findAccount(db, viewer.accountId as AccountId);
  const declarer = ownDeclarer(context, { viewer, sheet, hostId: sheet.hostId, email: account?.email });
  return { viewer, declarer, frame: ownFrame(declarer, sheet) };
}

export type OwnFrame = ReturnType<typeof ownFrame>;

/** What every page of a structure's statement says of it. */
function ownFrame(declarer: Declarer, sheet: ContractSheet) {
  const { reference } = sheet;
  const at = {
    page: paths.ownStatement(reference),
    file: paths.ownStatementFile(reference),
    missing: paths.ownStatementSignal(reference),
  };
  const frame: DeclarationFrame = { followedBy: followerOf(declarer), again: declarer.again, at };
  return {
    ...frame,
    reference,
    title: sheet.title,
    authorityName: sheet.authorityName,
    hostName: declarer.hostName,
    hostEmail: sheet.hostEmail,
    hostPhone: sheet.hostPhone,
  };
}

type Opened = {
  viewer: Viewer;
  sheet: ContractSheet;
  hostId: OrganisationId;
  /** Where its receipts go, unless it writes another address. */
  email: string | undefined;
};

function ownDeclarer(context: AppLoadContext, { viewer, sheet, hostId, email }: Opened): Declarer {
  const { reference, title, stage, facilitator, hostName, hostEmail } = sheet;
  const { accountId } = viewer;
  return {
    ...{ contractId: sheet.id, organisationId: viewer.organisationId as OrganisationId, stage },
    companyEmail: email ?? null,
    owns: "employed",
    companyName: viewer.organisationName ?? "",
    ...{ title, facilitator, hostId, hostName: hostName ?? "", hostEmail },
    actor: { accountId },
    accountId: accountId as AccountId,
    again: "dans «\u00a0Mes relevés\u00a0»",
    key: `${sheet.id} ${accountId}`,
    countAct: () => countAct(context, accountId),
    note: (_, { changed }) => Promise.resolve(changed > 0),
    afterSending: ({ id, month, lines, hours }) =>
      redirectSaying(
        paths.ownStatement(reference, { mois: month }),
        `${atStart(formatMonth(month))} est envoyé\u00a0: ${countOf(lines, "ligne")}, ${formatHours(hours)}. Reçu n°\u00a0${receiptNumber({ id, month })}.`,
      ),
    afterSignalling: () =>
      redirectSaying(
        paths.ownStatement(reference),
        `C’est transmis à ${facilitator ?? hostName ?? "votre porteur"}.`,
      ),
  };
}

/** Thirty messages or files an hour are free. */
async function countAct(context: AppLoadContext, accountId: string): Promise<void> {
  const subject = `statement-act:${accountId}`;
  const wait = await countAttempt(databaseOf(context), subject, throttleRules.address, nowOf(context));
  if (wait > 0) throw new Response(null, { status: 429 });
}

/** What is sent apart from the form of the hours is for open contracts: 403. The form itself says why it is refused. */
export function refuseClosed({
  viewer,
  declarer,
}: {
  viewer: Viewer;
  declarer: Pick<Declarer, "stage">;
}): void {
  const archived = declarer.stage === "closed" || declarer.stage === "cancelled";
  refuseUnless(viewer, "declare own hours", { relation: "own", archived });
}
