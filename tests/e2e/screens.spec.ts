import type { Role } from "#app/domain/role.ts";
import { paths } from "#app/paths.ts";
import { signIn, test } from "#tests/support/browser.ts";
import { expectScreenInOrder } from "#tests/support/screen-in-order.ts";

const charmettes = "2026-CRO-011";

/** A month the demonstration has closed, of a hire it knows. */
const correction = { embauche: "hire-1", mois: "2026-03" };
const lateCompany = "90226704600016";

/** Every screen of each role, by part of the work: it shows its own title, nothing axe can find is wrong, nothing overflows a phone. */
const screens: Partial<Record<Role, Readonly<Record<string, readonly string[]>>>> = {
  facilitator: {
    "own day": [
      paths.today(),
      paths.menu(),
      paths.help(),
      paths.account(),
      paths.report(),
      paths.documents(),
      paths.workbookExport(),
      paths.imports(),
      paths.liveImport(),
      paths.importAssistant(),
    ],
    contracts: [
      paths.contracts(),
      paths.contract(charmettes),
      paths.newContract(),
      paths.editContract(charmettes),
      paths.changeObligation(charmettes),
      paths.contractStep(charmettes),
      paths.closeContract(charmettes),
      paths.addContractor(charmettes),
      paths.companyLinks(charmettes),
      paths.editContractor(charmettes, "contractor-1"),
      paths.editObligation(charmettes, "obligation-change-1"),
    ],
    people: [
      paths.participants(),
      `${paths.participants()}?q=personne-de-ce-nom`,
      paths.newParticipant(),
      paths.participant("participant-1"),
      paths.editParticipant("participant-1"),
      paths.addEligibility("participant-1"),
      paths.editEligibility("participant-1", "eligibility-1"),
      paths.hireNeeds(),
      paths.newHireNeed(charmettes),
    ],
    "what structures answer": [
      paths.answerStatistics(),
      paths.answerStatistics({ de: "2024-01", a: "2024-12" }),
    ],
    "hires and outcomes": [
      paths.newHire(),
      paths.newHire({ marche: charmettes }),
      paths.newHire({ participant: "participant-2" }),
      paths.newHire({ participant: "participant-2", engagement: "commitment-2" }),
      paths.hire("hire-1"),
      paths.editHire("hire-2"),
      paths.endHire("hire-2"),
      paths.outcomes(),
      paths.recordOutcome("participant-34", "6"),
    ],
    hours: [
      paths.hours(),
      paths.hours({ mois: "2026-11" }),
      paths.hoursGrid(charmettes),
      paths.collectiveHours(charmettes),
      paths.correctHours(charmettes, correction),
    ],
    notices: [
      paths.notices(),
      paths.notices({ etat: "ecartes" }),
      paths.notice("26-900001"),
      paths.convertNotice("26-900002"),
    ],
    opportunities: [
      paths.opportunities(),
      `${paths.opportunities()}?liste=a-ouvrir`,
      paths.opportunity("lot-8"),
      paths.openOpportunity("lot-8"),
      paths.lotStructures("lot-8"),
      paths.opportunityAnswer("lot-8", "90614735000019"),
    ],
    "studies received": [
      paths.studyExchange("study-2"),
      paths.convertStudy("study-3"),
      paths.calibrationFeedback(),
    ],
    editions: [paths.completeEdition({ periode: "2026-S1" })],
    "reminders and actions": [
      paths.reminders(),
      paths.reminder(charmettes, lateCompany),
      `${paths.reminder(charmettes, lateCompany)}?niveau=3`,
      paths.sendReminders(),
      paths.reminderTexts(),
      paths.messages(),
      paths.actions(),
      paths.action("A-2024-001"),
    ],
    directory: [
      paths.structures(),
      paths.structures({ q: "peinture", lieu: "Crolles" }),
      paths.structures({ lieu: "Nulle-Part" }),
      paths.structure("90543464300011"),
      paths.newStructure(),
      paths.editStructure("90551383400010"),
    ],
    studies: [
      paths.studies(),
      paths.studies({ etat: "a-relire" }),
      paths.newStudy(),
      paths.study("study-2"),
      paths.studyExchange("study-2"),
      paths.convertStudy("study-3"),
      paths.calibrationFeedback(),
      paths.references(),
      paths.reference("labour_share", "vrd"),
    ],
  },
  authority: {
    "its own contracts": [
      paths.home(),
      paths.contracts(),
      paths.contract(charmettes),
      paths.report(),
      paths.documents(),
      paths.considerations(),
      paths.considerations({ de: "2019-01", a: "2019-12" }),
      paths.missingStatements(),
    ],
    studies: [
      paths.studies(),
      paths.studies({ etat: "brouillon" }),
      paths.newStudy(),
      paths.newStudy({ achat: "planned-purchase-4" }),
      paths.study("study-1"),
      paths.editStudy("study-1"),
      paths.pasteStudyLots("study-1"),
      paths.studyLot("study-1", "study-1-lot-2"),
      paths.studyLot("study-1", "nouveau"),
      paths.studyMechanisms("study-1"),
      paths.studyStructures("study-1", "study-1-lot-3"),
      paths.studyStructures("study-1", "study-1-lot-4"),
    ],
    "studies sent": [
      paths.studyClauses("study-1"),
      paths.studyExchange("study-1"),
      paths.studyExchange("study-2"),
      paths.study("study-4"),
      paths.studyExchange("study-4"),
      paths.calibrationFeedback(),
    ],
    programming: [
      paths.purchasePlan({ annee: "2027" }),
      paths.purchasePlan({ annee: "2027", a_decider: "oui" }),
      paths.purchasePlan({ annee: "2030" }),
      paths.newPurchase(),
      paths.pastePurchases(),
      paths.purchase("planned-purchase-4"),
      paths.purchase("planned-purchase-10"),
    ],
    law: [
      paths.law(),
      paths.law({ acheteur: "local_authority", categorie: "services", valeur: "300000" }),
      paths.references(),
      paths.reference("threshold", "works"),
      paths.clauseTexts(),
      paths.clauseText("ccap_publics"),
    ],
  },
  siae: {
    own: [paths.home(), paths.contracts(), paths.contract(charmettes)],
    "own work": [
      paths.ownStatements(),
      paths.ownStatements({ mois: "2026-09" }),
      paths.ownStatement(charmettes, { mois: "2026-10" }),
      paths.ownStatement(charmettes, { mois: "2026-09" }),
      paths.ownStatementFile(charmettes, { mois: "2026-10" }),
      paths.ownStatementSignal(charmettes),
      paths.ownFigures(),
      paths.ownFigures({ annee: "2025" }),
    ],
    directory: [paths.structures(), paths.structure("90543464300011"), paths.editStructure("90543464300011")],
    opportunities: [
      paths.opportunities(),
      `${paths.opportunities()}?convient=moins`,
      `${paths.opportunities()}?q=rien-de-tel`,
      paths.opportunities({ reponse: "toutes" }),
      paths.opportunity("lot-8"),
      paths.answerOpportunity("lot-8", { reponse: "interesse" }),
      paths.answerOpportunity("lot-8", { reponse: "pas_interesse" }),
      paths.answerOpportunity("lot-8", { reponse: "question" }),
      paths.ownAnswers(),
      paths.help(),
    ],
    alerts: [paths.alerts()],
  },
  funder: { own: [paths.home(), paths.hosts()] },
  network: { own: [paths.home(), paths.editions()] },
  animator: {
    own: [paths.home(), paths.editions()],
    desk: [paths.prepareEdition({ periode: "2026" }), paths.prepareEdition({ periode: "2026-S1" })],
    references: [
      paths.reference("duty", "social_consideration"),
      paths.reference("insertion_rate", "usual"),
      paths.clauseTexts(),
      paths.clauseText("ccap_hours_fixed"),
    ],
    "shared references": [
      paths.referenceProposals(),
      paths.referenceProposal("reference-proposal-2026-11-10-vrd"),
      paths.referenceProposal("reference-proposal-2026-02-20-ccap_difficulties"),
      paths.newReferenceProposal({ objet: "criteria" }),
      paths.referenceVersions(),
    ],
    directory: [paths.refreshStructures()],
    forum: [paths.forum(), paths.meeting("meeting-3"), paths.newNetworkDocument(), paths.contacts()],
  },
  territory: { own: [paths.home(), paths.editions()] },
  admin: { own: [paths.home(), paths.accounts(), paths.settings()] },
};

const publicScreens = [
  paths.signIn(),
  paths.accessibility(),
  paths.privacy(),
  paths.methods(),
  paths.publicOpportunities(),
  `${paths.publicOpportunities()}?q=rien-de-tel`,
];

// The two workers share the screens.
test.describe.configure({ mode: "parallel" });

for (const [role, parts] of Object.entries(screens) as Array<[Role, Record<string, readonly string[]>]>) {
  for (const [part, addresses] of Object.entries(parts)) {
    test(`every screen of the ${role} (${part}) is in order, in light and dark colours, on a desk and on a phone`, async ({
      page,
    }) => {
      test.slow();
      await signIn(page, role);
      for (const address of addresses) await expectScreenInOrder(page, address);
    });
  }
}

test("every public screen is in order, in light and dark colours, on a desk and on a phone", async ({
  page,
}) => {
  test.slow();
  for (const address of publicScreens) await expectScreenInOrder(page, address);
});
