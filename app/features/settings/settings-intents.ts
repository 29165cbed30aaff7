/** « Voir l’effet sans enregistrer »: what the button of that name sends. */
export const previewIntent = "preview";
