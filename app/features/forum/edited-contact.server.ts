import { parseWithZod } from "@conform-to/zod/v4";
import type { Role } from "#app/domain/role.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit, takeTurn } from "#db/queries/audit.server.ts";
import { findContact, listChosenTerritories, listTerritories } from "#db/queries/forum/contacts.server.ts";
import { setAccountPhone, setAccountTerritories } from "#db/queries/forum/write-contact.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import { contactFormSchema } from "./contact-form.schema.ts";

/** Whom the contact list names. */
export const contactRoles = ["facilitator", "animator", "funder", "territory"] as const satisfies Role[];

/** What may be changed of someone of the contact list; null for an account that list does not name, or closed. */
export async function editedContact(db: Db, id: string) {
  const contact = await findContact(db, id);
  if (!contact || !contactRoles.some((role) => role === contact.role)) return null;
  const territories = (await listChosenTerritories(db, contact.id)).map((row) => row.territoryCode);
  const known = contact.role === "facilitator" ? await listTerritories(db) : [];
  return {
    id: contact.id as string,
    name: contact.name,
    phone: contact.phone ?? "",
    territories,
    choices: known.map(({ code, label }) => ({ value: code, label })),
    /** The mark of what the page shows. */
    seen: markOf(contact.phone, territories),
  };
}

export type EditedContact = NonNullable<Awaited<ReturnType<typeof editedContact>>>;

type Asked = { viewer: Viewer; id: string; form: FormData; back: string };

/** Keeps someone's telephone and territories. What changed since the page was made is said first. */
export async function saveContact(db: Db, { viewer, id, form, back }: Asked) {
  const seen = textIn(form, recordFields.seen);
  const submission = parseWithZod(form, { schema: contactFormSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const { phone, territories } = submission.value;
  const saved = await db.transaction().execute(async (trx) => {
    await takeTurn(trx);
    const stored = await editedContact(trx, id);
    if (stored === null) return "not found";
    const known = new Set(stored.choices.map(({ value }) => value));
    const chosen = territories.filter((code) => known.has(code));
    if (markOf(phone, chosen) === stored.seen) return "saved";
    if (stored.seen !== seen) return { seen: stored.seen };
    await setAccountPhone(trx, id as AccountId, phone);
    await setAccountTerritories(trx, id as AccountId, chosen);
    const field = (name: string) => ({ objectType: "account", objectId: id, field: name, after: "modifié" });
    await recordAudit(trx, {
      actor: viewer,
      act: "account.contact-changed",
      objectType: "account",
      objectId: id,
      changes: [field("phone"), field("territories")],
    });
    return "saved";
  });
  if (saved === "not found") throw new Response(null, { status: 404 });
  if (saved === "saved") return redirectSaying(back, "Fiche de l’annuaire enregistrée.");
  const words =
    "Cette fiche a changé depuis que la page est ouverte\u00a0: vérifiez, puis enregistrez de nouveau.";
  return refuseRecord(submission, { seen: saved.seen, rejection: { formErrors: [words] } });
}

function markOf(phone: string | null, territories: readonly string[]): string {
  return [phone ?? "", ...territories.toSorted()].join("|");
}
