import type { Transaction } from "kysely";
import type { MeetingState, Presence, TaskState } from "#app/domain/forum.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { Id, OrganisationId } from "../../schema/columns.ts";
import { day } from "./demo-calendar.ts";
import { hosts } from "./organisations.ts";

type Trx = Transaction<Database>;
type Told = {
  heldOn: string;
  state: MeetingState;
  agenda: string;
  minutes?: string;
  decisions: readonly string[];
  excused?: string;
};

const department = "Département de l’Isère";
const title = "Instance départementale d’animation";

/** Three meetings held, one to come. */
const meetings: readonly Told[] = [
  {
    heldOn: "2026-03-12",
    state: "held",
    agenda: "Bilan 2025 des porteurs\nPlans d’actions 2026",
    minutes:
      "Chaque porteur présente son bilan. Les plans d’actions 2026 sont partagés avec les directions territoriales.",
    decisions: ["Chaque porteur envoie son plan d’actions avant le 30 avril."],
  },
  {
    heldOn: "2026-06-18",
    state: "held",
    agenda: "Harmonisation des taux d’insertion\nRencontres entre SIAE et acheteurs",
    minutes: "Les écarts de taux entre porteurs sont comparés poste par poste.",
    decisions: [
      "Les taux usuels sont proposés et discutés dans les valeurs de référence.",
      "Une rencontre entre SIAE et acheteurs se tient dans chaque territoire avant la fin de l’année.",
    ],
    excused: "nord-isere",
  },
  {
    heldOn: "2026-10-01",
    state: "held",
    agenda: "Édition du 1er semestre 2026\nSuites de parcours\nAgenda 2027",
    minutes: "L’édition du semestre est relue ensemble. Les suites inconnues restent le premier chantier.",
    decisions: ["Les suites de parcours sont relevées à 3 et 6 mois par tous les porteurs."],
  },
  {
    heldOn: "2026-12-10",
    state: "announced",
    agenda: "Préparation de l’édition 2026\nRéférences partagées à adopter\nCalendrier 2027",
    decisions: [],
  },
];

type Task = { meeting: number; host: string; title: string; dueOn: string; state: TaskState; note?: string };

const tasks: readonly Task[] = [
  task(0, "gresivaudan", "Envoyer le plan d’actions 2026", "2026-04-30", "done", "Envoyé le 24 avril."),
  task(0, "grenoble", "Envoyer le plan d’actions 2026", "2026-04-30", "done"),
  task(1, "gresivaudan", "Organiser une rencontre entre SIAE et acheteurs", "2026-11-13", "open"),
  task(1, "nord-isere", "Organiser une rencontre entre SIAE et acheteurs", "2026-12-15", "open"),
  task(2, "gresivaudan", "Relever les suites de parcours en attente", "2026-12-04", "open"),
  task(2, "grenoble", "Présenter le calendrier 2027 à l’instance", "2026-12-10", "open"),
];

/** Enters the forum of the demonstration. `pdf`: the guide it shares, already drawn. */
export async function enterForum(trx: Trx, pdf: Buffer): Promise<void> {
  const ids = new Map<string, OrganisationId>();
  for (const { key, name } of hosts) ids.set(key, await organisationNamed(trx, name));
  ids.set("departement", await organisationNamed(trx, department));
  for (const [index, told] of meetings.entries()) await enterMeeting(trx, { told, id: idOf(index), ids });
  await trx
    .insertInto("forum_task")
    .values(
      tasks.map(({ meeting, host, dueOn, note, ...one }, index) => ({
        ...one,
        id: `forum-task-${String(index + 1)}` as Id<"forum_task">,
        meeting_id: idOf(meeting),
        organisation_id: ids.get(host) ?? null,
        due_on: day(dueOn),
        done_on: one.state === "done" ? day("2026-04-24") : null,
        note: note ?? null,
        revision: 1,
        entered_rank: nextEnteredRank(),
      })),
    )
    .execute();
  await enterDocuments(trx, pdf);
}

/** A telephone, and the territories the demonstration’s facilitator covers. */
export async function enterContacts(trx: Trx): Promise<void> {
  const phones = { facilitator: "04 76 00 38 01", animator: "04 76 00 38 10", funder: "04 76 00 38 20" };
  for (const role of ["facilitator", "animator", "funder"] as const) {
    await trx
      .updateTable("account")
      .set({ phone: phones[role] })
      .where("role", "=", role)
      .where("is_demo", "=", 1)
      .execute();
  }
  const { id } = await trx
    .selectFrom("account")
    .select("id")
    .where("role", "=", "facilitator")
    .where("is_demo", "=", 1)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("account_territory")
    .values(["gresivaudan", "oisans"].map((code) => ({ account_id: id, territory_code: code })))
    .execute();
}

type Entered = { told: Told; id: Id<"meeting">; ids: ReadonlyMap<string, OrganisationId> };

async function enterMeeting(trx: Trx, { told, id, ids }: Entered): Promise<void> {
  const { state, agenda, minutes, decisions, excused } = told;
  const times = {
    starts_at: "09:30",
    ends_at: "12:00",
    place: "Hôtel du Département, Grenoble, salle Lesdiguières",
  };
  const row = { id, title, held_on: day(told.heldOn), ...times, agenda, state };
  await trx
    .insertInto("meeting")
    .values({
      ...row,
      minutes: minutes ?? null,
      account_id: null,
      revision: 1,
      entered_rank: nextEnteredRank(),
    })
    .execute();
  const presenceOf = (key: string): Presence =>
    state !== "held" ? "invited" : key === excused ? "excused" : "present";
  await trx
    .insertInto("meeting_organisation")
    .values(
      [...ids].map(([key, organisationId]) => ({
        meeting_id: id,
        organisation_id: organisationId,
        presence: presenceOf(key),
      })),
    )
    .execute();
  for (const [index, body] of decisions.entries()) {
    const decision = `${id}-decision-${String(index + 1)}` as Id<"meeting_decision">;
    await trx
      .insertInto("meeting_decision")
      .values({ id: decision, meeting_id: id, body, entered_rank: nextEnteredRank() })
      .execute();
  }
}

async function enterDocuments(trx: Trx, pdf: Buffer): Promise<void> {
  const shared = { account_id: null, added_by: "Inès Chabert", revision: 1 };
  const link = { file_name: null, media_type: null, size: null, content: null };
  const file = { media_type: "application/pdf", size: pdf.length, content: pdf, url: null };
  await trx
    .insertInto("network_document")
    .values([
      {
        ...shared,
        ...link,
        id: "network-document-1" as Id<"network_document">,
        title: "Code de la commande publique",
        category: "law",
        meeting_id: null,
        url: "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000037701019/",
        added_on: day("2026-03-12"),
        entered_rank: nextEnteredRank(),
      },
      {
        ...shared,
        ...file,
        id: "network-document-2" as Id<"network_document">,
        title: "Relever les suites de parcours",
        category: "guide",
        meeting_id: idOf(2),
        file_name: "Relever les suites de parcours.pdf",
        added_on: day("2026-10-02"),
        entered_rank: nextEnteredRank(),
      },
    ])
    .execute();
}

function idOf(index: number): Id<"meeting"> {
  return `meeting-${String(index + 1)}` as Id<"meeting">;
}

async function organisationNamed(trx: Trx, name: string): Promise<OrganisationId> {
  const named = trx.selectFrom("organisation").select("id").where("name", "=", name);
  return (await named.executeTakeFirstOrThrow()).id;
}

function task(
  meeting: number,
  host: string,
  asked: string,
  dueOn: string,
  state: TaskState,
  note?: string,
): Task {
  return { meeting, host, title: asked, dueOn, state, ...(note !== undefined && { note }) };
}
