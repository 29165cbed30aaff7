/** What can be done to a file, in words. */
export const participantActs: Readonly<Record<string, string>> = {
  "participant.created": "Dossier créé",
  "participant.updated": "Dossier modifié",
  "participant.informed": "Remise de la notice d’information notée",
  "participant.viewed": "Dossier ouvert",
  "eligibility.added": "Éligibilité ajoutée",
  "eligibility.updated": "Éligibilité modifiée",
  "eligibility.removed": "Éligibilité retirée",
  "eligibility.reasoned": "Avis motivé noté pour une embauche",
};
