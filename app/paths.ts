/**
 * Every URL of the product, as functions: a screen links by name, and a URL changes in one place.
 * The interface is French, so are its addresses. This file imports nothing.
 */
export const paths = {
  home: () => "/",
  menu: () => "/menu",
  /** Everywhere, what is searched is a contract. */
  search: () => "/marches",
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
  hosts: () => "/porteurs",
  /** A host's agreement of a year. */
  hostGrant: (siret: string, year: number) => `/porteurs/${encodeURIComponent(siret)}/${year}`,

  contracts: () => "/marches",
  newContract: () => "/marches/nouveau",
  contract: (reference: string) => `/marches/${encodeURIComponent(reference)}`,
  editContract: (reference: string) => `/marches/${encodeURIComponent(reference)}/modifier`,
  takeContract: (reference: string) => `/marches/${encodeURIComponent(reference)}/prise-en-charge`,
  /** A new objective of one commitment: amendment, tranche or correction. */
  changeObligation: (reference: string) => `/marches/${encodeURIComponent(reference)}/evolution`,
  addOrder: (reference: string) => `/marches/${encodeURIComponent(reference)}/commande`,
  addContractor: (reference: string) => `/marches/${encodeURIComponent(reference)}/attributaire`,
  /** A line already noted, to correct or to remove. */
  editObligation: (reference: string, id: string) =>
    `/marches/${encodeURIComponent(reference)}/evolutions/${encodeURIComponent(id)}`,
  editOrder: (reference: string, id: string) =>
    `/marches/${encodeURIComponent(reference)}/commandes/${encodeURIComponent(id)}`,
  editContractor: (reference: string, id: string) =>
    `/marches/${encodeURIComponent(reference)}/attributaires/${encodeURIComponent(id)}`,

  imports: () => "/imports",
  /** A file that came in: its check, its confirmation, what was said of it. */
  importRun: (id: string) => `/imports/${encodeURIComponent(id)}`,
  /** Contracts asked of data.gouv.fr. */
  liveImport: () => "/imports/donnees-ouvertes",
  workbookTemplate: () => "/imports/modele.xlsx",
  workbookExport: () => "/exports",
  workbookExportFile: () => "/exports/classeur",
};
