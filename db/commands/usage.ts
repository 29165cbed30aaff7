/** How each command is used. */
export const usage = {
  importWorkbook: "import workbook CHEMIN [--dry-run]",
  importDecp:
    "import decp FICHIER [--department 38] [--host SIRET] [--dry-run] [--live 2026-01-01, depuis data.gouv.fr vers FICHIER]",
  importStructures: "import structures FICHIER.json [--dry-run]",
  refreshStructures: "refresh structures --source emplois|marche --department 38",
  refreshCommunes: "refresh communes --department 38",
  refreshNotices: "refresh notices [--department 38]",
  importNetwork: "import network PAQUET.zip [--dry-run]",
  networkSecret: "network secret FICHIER",
  exportNetwork: "export network PAQUET.zip --host SIRET",
  exportWorkbook: "export workbook CHEMIN [--host SIRET]",
  reportFa02:
    "report fa02 --from 2026-01 --to 2026-12 [--territory CODE] [--host SIRET] [--authority SIRET] [--format json|csv|xlsx] [--out FICHIER]",
  userCreate: "user create --email ADRESSE --name NOM --role ROLE [--organisation SIRET] [--territory CODE]",
  userList: "user list",
  userDisable: "user disable --email ADRESSE",
  demoSeed: "demo seed",
  editionCompute: "edition compute --id IDENTIFIANT",
  alertsSend: "alerts send [--dry-run] [--day 2026-11-30]",
  doctor: "doctor",
  backup: "backup FICHIER",
  restore: "restore FICHIER [--replace]",
} as const;
