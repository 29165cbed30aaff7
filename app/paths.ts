/**
 * Every URL of the product, as functions: a screen links by name, and a URL changes in one place.
 * The interface is French, so are its addresses. This file imports nothing.
 */
export const paths = {
  home: () => "/",
  menu: () => "/menu",
  help: () => "/aide",

  signIn: () => "/connexion",
  signOut: () => "/deconnexion",
  /** The single-use link by which an account gets its password. */
  invitation: (token: string) => `/invitation/${encodeURIComponent(token)}`,
  account: () => "/compte",
  presence: () => "/presence",
  accounts: () => "/comptes",

  accessibility: () => "/accessibilite",
  privacy: () => "/donnees-personnelles",
  methods: () => "/methode",

  report: () => "/rapport",
  /** The rows behind a figure, named by its path in the report as JSON: `outcomes.6.durable`. */
  reportRows: (path: string) => `/rapport/lignes/${encodeURIComponent(path)}`,
  reportFile: (format: "csv" | "xlsx" | "json") => `/rapport.${format}`,
  editions: () => "/editions",
  /** What is still to come from each host before a period is frozen: `2026-S1`, `2026`. */
  prepareEdition: (search: Search<"periode"> = {}) => withSearch("/editions/preparer", search),
  /** A computed edition before it is published, its control, its merges: the animator's alone. */
  editionDraft: (id: string) => `/editions/brouillons/${encodeURIComponent(id)}`,
  edition: (number: number, search: Search<"par"> = {}) => withSearch(`/editions/${number}`, search),
  /** What the disclosure control found and did. */
  editionControl: (number: number) => `/editions/${number}/controle`,
  editionFile: (
    number: number,
    file: "rapport.pdf" | "rapport.xlsx" | "tableaux.csv" | "donnees-ouvertes.zip",
  ) => `/editions/${number}/${file}`,
  /** A facilitator's own list of what an edition waits for. */
  completeEdition: (search: Search<"periode"> = {}) => withSearch("/editions/a-completer", search),
  /** Pseudonymised packages: sent by a host, read by the animator. */
  networkPackages: () => "/editions/paquets",
  networkPackageFile: () => "/editions/paquets/paquet.zip",

  hosts: (search: Search<"annee"> = {}) => withSearch("/porteurs", search),
  /** A host's agreement of a year: the page of the dialogue de gestion. */
  hostGrant: (siret: string, year: number) => `/porteurs/${encodeURIComponent(siret)}/${year}`,
  editHostGrant: (siret: string, year: number) => `/porteurs/${encodeURIComponent(siret)}/${year}/convention`,
  hostGrantFile: (siret: string, year: number, file: "dialogue.pdf" | "dialogue.xlsx" | "bilan.pdf") =>
    `/porteurs/${encodeURIComponent(siret)}/${year}/${file}`,
  /** A facilitator's own host, this year. */
  ownGrant: () => "/ma-convention",

  plans: (search: Search<"annee"> = {}) => withSearch("/plans", search),
  plan: (siret: string, year: number) => `/plans/${encodeURIComponent(siret)}/${year}`,
  editPlan: (siret: string, year: number) => `/plans/${encodeURIComponent(siret)}/${year}/modifier`,
  newPlannedAction: (siret: string, year: number) =>
    `/plans/${encodeURIComponent(siret)}/${year}/actions/nouvelle`,
  plannedAction: (siret: string, year: number, code: string) =>
    `/plans/${encodeURIComponent(siret)}/${year}/actions/${encodeURIComponent(code)}`,
  planFile: (siret: string, year: number, format: "pdf" | "csv") =>
    `/plans/${encodeURIComponent(siret)}/${year}/plan.${format}`,

  /** The departmental forum: what comes, what was decided, who does what. */
  forum: () => "/instance",
  newMeeting: () => "/instance/reunions/nouvelle",
  meeting: (id: string) => `/instance/reunions/${encodeURIComponent(id)}`,
  editMeeting: (id: string) => `/instance/reunions/${encodeURIComponent(id)}/modifier`,
  meetingMinutes: (id: string) => `/instance/reunions/${encodeURIComponent(id)}/compte-rendu.pdf`,
  forumTasks: (search: Search<"etat"> = {}) => withSearch("/instance/actions", search),
  newForumTask: (search: Search<"reunion"> = {}) => withSearch("/instance/actions/nouvelle", search),
  forumTask: (id: string) => `/instance/actions/${encodeURIComponent(id)}`,
  networkDocuments: () => "/instance/documents",
  newNetworkDocument: (search: Search<"reunion"> = {}) => withSearch("/instance/documents/nouveau", search),
  networkDocument: (id: string) => `/instance/documents/${encodeURIComponent(id)}`,
  networkDocumentFile: (id: string) => `/instance/documents/${encodeURIComponent(id)}/fichier`,
  /** Facilitators by territory. */
  contacts: () => "/instance/annuaire",
  contactsFile: () => "/instance/annuaire.csv",
  /** How someone of the contact list is reached, to correct. */
  contact: (id: string) => `/instance/annuaire/${encodeURIComponent(id)}`,
  /** A calendar to subscribe to, by a private address. */
  forumCalendar: (token: string) => `/flux/${encodeURIComponent(token)}/instance.ics`,

  referenceProposals: () => "/references/propositions",
  newReferenceProposal: (search: Search<"objet" | "type" | "code"> = {}) =>
    withSearch("/references/propositions/nouvelle", search),
  referenceProposal: (id: string) => `/references/propositions/${encodeURIComponent(id)}`,
  referenceVersions: () => "/references/versions",

  contracts: () => "/marches",
  newContract: () => "/marches/nouveau",
  contract: (reference: string) => `/marches/${encodeURIComponent(reference)}`,
  editContract: (reference: string) => `/marches/${encodeURIComponent(reference)}/modifier`,
  takeContract: (reference: string) => `/marches/${encodeURIComponent(reference)}/prise-en-charge`,
  /** A new objective of one commitment: amendment, tranche or correction. */
  changeObligation: (reference: string) => `/marches/${encodeURIComponent(reference)}/evolution`,
  addOrder: (reference: string) => `/marches/${encodeURIComponent(reference)}/commande`,
  /** `pour`: what asked for it, and where its form leads back; the contract without one. */
  addContractor: (reference: string, search: { pour?: "etape" } = {}) =>
    withSearch(`/marches/${encodeURIComponent(reference)}/attributaire`, search),
  /** A line already noted, to correct or to remove. */
  editObligation: (reference: string, id: string) =>
    `/marches/${encodeURIComponent(reference)}/evolutions/${encodeURIComponent(id)}`,
  editOrder: (reference: string, id: string) =>
    `/marches/${encodeURIComponent(reference)}/commandes/${encodeURIComponent(id)}`,
  editContractor: (reference: string, id: string, search: { pour?: "etape" } = {}) =>
    withSearch(`/marches/${encodeURIComponent(reference)}/attributaires/${encodeURIComponent(id)}`, search),

  /** The next step of a contract's life. */
  contractStep: (reference: string) => `/marches/${encodeURIComponent(reference)}/etape`,
  /** Ending a contract: what is missing, then the attestation. */
  closeContract: (reference: string) => `/marches/${encodeURIComponent(reference)}/cloture`,
  /** The links by which the companies of a contract declare their hours. */
  companyLinks: (reference: string) => `/marches/${encodeURIComponent(reference)}/liens`,
  newHireNeed: (reference: string) => `/marches/${encodeURIComponent(reference)}/besoin`,
  hireNeeds: () => "/besoins",
  hireNeed: (id: string) => `/besoins/${encodeURIComponent(id)}`,
  editHireNeed: (id: string) => `/besoins/${encodeURIComponent(id)}/modifier`,
  /** Someone to propose on a need: whom, then when and by whom. */
  propose: (id: string, search: { participant?: string } = {}) =>
    withSearch(`/besoins/${encodeURIComponent(id)}/proposition`, search),
  /** What became of a proposal. */
  proposal: (id: string) => `/propositions/${encodeURIComponent(id)}`,
  contractDocument: (
    reference: string,
    name: "fiche.pdf" | "attestation.pdf" | "releve.pdf" | "releve.xlsx",
  ) => `/marches/${encodeURIComponent(reference)}/${name}`,

  /** The first screen of a facilitator. */
  today: () => "/aujourdhui",

  /** Sizing studies (« notes de calibrage »). */
  studies: (search: Search<"etat"> = {}) => withSearch("/calibrages", search),
  newStudy: (search: Search<"achat"> = {}) => withSearch("/calibrages/nouveau", search),
  study: (id: string) => `/calibrages/${encodeURIComponent(id)}`,
  /** Lots pasted from a spreadsheet. */
  pasteStudyLots: (id: string) => `/calibrages/${encodeURIComponent(id)}/coller`,
  /** One lot: everything that does not fit the table. */
  studyLot: (id: string, lot: string) =>
    `/calibrages/${encodeURIComponent(id)}/lots/${encodeURIComponent(lot)}`,
  /** What is of the whole contract: dates, place, rates, publics, penalties. */
  editStudy: (id: string) => `/calibrages/${encodeURIComponent(id)}/modifier`,
  /** Which mechanism for which lot, and who can do it. */
  studyMechanisms: (id: string) => `/calibrages/${encodeURIComponent(id)}/dispositifs`,
  /** The structures able to do one lot. */
  studyStructures: (id: string, lot: string) =>
    `/calibrages/${encodeURIComponent(id)}/structures/${encodeURIComponent(lot)}`,
  studyClauses: (id: string) => `/calibrages/${encodeURIComponent(id)}/clauses`,
  studyClausesFile: (id: string) => `/calibrages/${encodeURIComponent(id)}/clauses.docx`,
  /** What the shared references say now, beside what a study was sized with. */
  studyReferences: (id: string) => `/calibrages/${encodeURIComponent(id)}/references`,
  studyNote: (id: string, format: "pdf" | "docx") => `/calibrages/${encodeURIComponent(id)}/note.${format}`,
  /** Sent, answered, approved, given up. */
  studyExchange: (id: string) => `/calibrages/${encodeURIComponent(id)}/echanges`,
  /** The programmed contract a study becomes. */
  convertStudy: (id: string) => `/calibrages/${encodeURIComponent(id)}/marche`,
  /** What was forecast by studies against what was done, by trade. */
  calibrationFeedback: () => "/calibrages/retours",

  purchasePlan: (search: Search<"annee" | "a_decider"> = {}) => withSearch("/programmation", search),
  newPurchase: (search: Search<"annee"> = {}) => withSearch("/programmation/nouvelle", search),
  pastePurchases: (search: Search<"annee"> = {}) => withSearch("/programmation/coller", search),
  purchase: (id: string) => `/programmation/${encodeURIComponent(id)}`,
  purchasePlanFile: (search: Search<"annee"> = {}) => withSearch("/programmation.csv", search),

  law: (search: Search<"acheteur" | "categorie" | "valeur" | "consultation"> = {}) =>
    withSearch("/loi", search),
  /** The values in force, today or on a day. */
  references: (search: Search<"le"> = {}) => withSearch("/references", search),
  reference: (kind: string, code: string) =>
    `/references/${encodeURIComponent(kind)}/${encodeURIComponent(code)}`,
  clauseTexts: () => "/clauses",
  clauseText: (key: string) => `/clauses/${encodeURIComponent(key)}`,

  /** The buyer's share of contracts with a social consideration, and what DECP asks of it. */
  considerations: (search: Search<"de" | "a"> = {}) => withSearch("/considerations-sociales", search),
  considerationsFile: (format: "csv" | "json" | "xlsx", search: Search<"de" | "a"> = {}) =>
    withSearch(`/considerations-sociales.${format}`, search),
  /** What is missing from whom on the buyer's contracts. */
  missingStatements: () => "/manquants",

  /** The directory of inclusive structures. */
  structures: (
    search: Search<"q" | "type" | "metier" | "territoire" | "service" | "lieu" | "fiche" | "page"> = {},
  ) => withSearch("/structures", search),
  structuresFile: (
    search: Search<"q" | "type" | "metier" | "territoire" | "service" | "lieu" | "fiche"> = {},
  ) => withSearch("/structures.csv", search),
  newStructure: () => "/structures/nouvelle",
  /** Les emplois, Le marché, a file: asked again, and when they last were. */
  refreshStructures: () => "/structures/actualisation",
  structure: (siret: string) => `/structures/${encodeURIComponent(siret)}`,
  editStructure: (siret: string) => `/structures/${encodeURIComponent(siret)}/modifier`,
  structureDocument: (siret: string) => `/structures/${encodeURIComponent(siret)}/fiche.pdf`,
  /** « Ma fiche »: leads to the structure of whoever asks. */
  ownStructure: () => "/ma-fiche",

  /** Lots opened to structures: those that suit it for a structure, those of its host for a facilitator. */
  opportunities: (
    search: Search<"q" | "etape" | "lieu" | "dispositif" | "heures" | "reponse" | "page"> = {},
  ) => withSearch("/opportunites", search),
  /** One lot: what is public of it; its answers for its facilitator. */
  opportunity: (lot: string) => `/opportunites/${encodeURIComponent(lot)}`,
  /** What a structure answers: interested, not interested, a question. */
  answerOpportunity: (lot: string, search: Search<"reponse"> = {}) =>
    withSearch(`/opportunites/${encodeURIComponent(lot)}/reponse`, search),
  /** Opens a lot to structures, changes what they read, closes it. */
  openOpportunity: (lot: string) => `/opportunites/${encodeURIComponent(lot)}/ouverture`,
  /** Who could do this lot. */
  lotStructures: (lot: string) => `/opportunites/${encodeURIComponent(lot)}/structures`,
  lotStructuresFile: (lot: string) => `/opportunites/${encodeURIComponent(lot)}/structures.csv`,
  /** One structure's interest in one lot, on the facilitator's side: messages, company, result. */
  opportunityAnswer: (lot: string, siret: string) =>
    `/opportunites/${encodeURIComponent(lot)}/reponses/${encodeURIComponent(siret)}`,
  answerStatistics: (search: Search<"de" | "a"> = {}) => withSearch("/opportunites/statistiques", search),
  answerStatisticsFile: (search: Search<"de" | "a"> = {}) =>
    withSearch("/opportunites/statistiques.csv", search),
  ownAnswers: () => "/reponses",

  alerts: () => "/alertes",
  /** Private feeds: the token is the right. */
  privateFeed: (token: string) => `/flux/${encodeURIComponent(token)}/opportunites.atom`,
  privateCalendar: (token: string) => `/flux/${encodeURIComponent(token)}/echeances.ics`,
  unsubscribe: (token: string) => `/desabonnement/${encodeURIComponent(token)}`,
  publicOpportunities: () => "/opportunites-ouvertes",
  publicFeed: () => "/opportunites-ouvertes.atom",

  /** A structure's own monthly statements. */
  ownStatements: (search: Search<"mois"> = {}) => withSearch("/releves", search),
  ownStatement: (reference: string, search: Search<"mois"> = {}) =>
    withSearch(`/releves/${encodeURIComponent(reference)}`, search),
  ownStatementFile: (reference: string, search: Search<"mois"> = {}) =>
    withSearch(`/releves/${encodeURIComponent(reference)}/fichier`, search),
  /** A person its statement of a contract does not show, or should not any more. */
  ownStatementSignal: (reference: string) => `/releves/${encodeURIComponent(reference)}/signaler`,
  ownFigures: (search: Search<"annee"> = {}) => withSearch("/mon-activite", search),
  ownFiguresFile: (search: Search<"annee"> = {}) => withSearch("/mon-activite.csv", search),

  /** Notices of the BOAMP: hints. */
  notices: (search: Search<"q" | "etat" | "page"> = {}) => withSearch("/avis", search),
  notice: (id: string) => `/avis/${encodeURIComponent(id)}`,
  /** The programmed contract a notice becomes. */
  convertNotice: (id: string) => `/avis/${encodeURIComponent(id)}/marche`,
  settings: () => "/reglages",
  activities: (siret: string) => `/structures/${encodeURIComponent(siret)}/activites`,

  participants: () => "/participants",
  newParticipant: () => "/participants/nouveau",
  participant: (id: string) => `/participants/${encodeURIComponent(id)}`,
  editParticipant: (id: string) => `/participants/${encodeURIComponent(id)}/modifier`,
  addEligibility: (id: string) => `/participants/${encodeURIComponent(id)}/eligibilite`,
  editEligibility: (id: string, line: string) =>
    withSearch(`/participants/${encodeURIComponent(id)}/eligibilite`, { ligne: line }),
  informationNotice: (id: string) => `/participants/${encodeURIComponent(id)}/notice.pdf`,
  /** `from`: the contract, the participant or the proposal a hire is made from. */
  newHire: (from: Search<"marche" | "participant" | "proposition" | "engagement"> = {}) =>
    withSearch("/embauches/nouvelle", from),
  hire: (id: string) => `/embauches/${encodeURIComponent(id)}`,
  editHire: (id: string) => `/embauches/${encodeURIComponent(id)}/modifier`,
  endHire: (id: string) => `/embauches/${encodeURIComponent(id)}/fin`,

  /** Every contract's statements of one month. */
  hours: (search: Search<"mois" | "etat" | "entreprise"> = {}) => withSearch("/heures", search),
  /** The grid of one contract. */
  hoursGrid: (reference: string, search: Search<"de" | "a" | "lot" | "employeur"> = {}) =>
    withSearch(`/heures/${encodeURIComponent(reference)}`, search),
  /** The traced change of a validated statement: of a hire, or of an employer's collective line. */
  correctHours: (
    reference: string,
    search: { embauche?: string; engagement?: string; employeur?: string; mois: string },
  ) => withSearch(`/heures/${encodeURIComponent(reference)}/correction`, search),
  /** One month of a collective line; without one, a new line. */
  collectiveHours: (
    reference: string,
    search: { engagement?: string; employeur?: string; mois?: string } = {},
  ) => withSearch(`/heures/${encodeURIComponent(reference)}/collectif`, search),
  /** The company's page, without an account. */
  declare: (token: string, search: Search<"mois"> = {}) =>
    withSearch(`/declarer/${encodeURIComponent(token)}`, search),
  declareFile: (token: string, search: Search<"mois"> = {}) =>
    withSearch(`/declarer/${encodeURIComponent(token)}/fichier`, search),

  /** What was sent by a declaration. */
  declareReceipt: (token: string, id: string) =>
    `/declarer/${encodeURIComponent(token)}/recu/${encodeURIComponent(id)}`,
  /** A person the company’s page does not show. */
  declareMissing: (token: string) => `/declarer/${encodeURIComponent(token)}/personne`,

  reminders: () => "/relances",
  /** One company's reminder: its text, its letter. */
  reminder: (reference: string, siret: string) =>
    `/relances/${encodeURIComponent(reference)}/${encodeURIComponent(siret)}`,
  reminderTexts: () => "/relances/textes",
  /** Every recipient and text, before they leave. */
  sendReminders: () => "/relances/envoyer",
  messages: () => "/envois",
  message: (id: string) => `/envois/${encodeURIComponent(id)}`,
  messageLetter: (id: string) => `/envois/${encodeURIComponent(id)}/courrier.docx`,

  outcomes: () => "/suites",
  recordOutcome: (participantId: string, checkpoint: string) =>
    `/suites/${encodeURIComponent(participantId)}/${encodeURIComponent(checkpoint)}`,
  actions: () => "/actions",
  /** `type`, `intitule`: what its form starts with. */
  newAction: (search: Search<"type" | "intitule" | "prevue" | "territoire"> = {}) =>
    withSearch("/actions/nouvelle", search),
  action: (code: string) => `/actions/${encodeURIComponent(code)}`,
  actionsFile: (format: "csv" | "xlsx") => `/actions.${format}`,

  documents: (search: Search<"maitre_ouvrage" | "de" | "a"> = {}) => withSearch("/documents", search),
  authorityReport: (format: "pdf" | "xlsx", search: Search<"maitre_ouvrage" | "de" | "a"> = {}) =>
    withSearch(`/bilan.${format}`, search),

  importAssistant: () => "/imports/assistant",
  importMatching: (id: string) => `/imports/assistant/${encodeURIComponent(id)}`,

  imports: () => "/imports",
  /** A file that came in: its check, its confirmation, what was said of it. */
  importRun: (id: string) => `/imports/${encodeURIComponent(id)}`,
  /** Contracts asked of data.gouv.fr. */
  liveImport: () => "/imports/donnees-ouvertes",
  workbookTemplate: () => "/imports/modele.xlsx",
  workbookExport: () => "/exports",
  workbookExportFile: () => "/exports/classeur",
};

type Search<Name extends string> = Readonly<Partial<Record<Name, string | undefined>>>;

function withSearch(path: string, search: Search<string>): string {
  const given = Object.entries(search).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
