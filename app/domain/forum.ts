/** Codes of the departmental forum. */
export const meetingStates = {
  announced: { label: "Annoncée" },
  held: { label: "Tenue" },
  cancelled: { label: "Annulée" },
} as const satisfies Record<string, { label: string }>;
export type MeetingState = keyof typeof meetingStates;

export const presences = {
  invited: { label: "Invitée" },
  present: { label: "Présente" },
  excused: { label: "Excusée" },
} as const satisfies Record<string, { label: string }>;
export type Presence = keyof typeof presences;

export const taskStates = {
  open: { label: "À faire" },
  done: { label: "Faite" },
  dropped: { label: "Abandonnée" },
} as const satisfies Record<string, { label: string }>;
export type TaskState = keyof typeof taskStates;

export const documentCategories = {
  minutes: { label: "Compte rendu" },
  guide: { label: "Guide, modèle" },
  law: { label: "Texte de référence" },
  promotion: { label: "Communication" },
  other: { label: "Autre" },
} as const satisfies Record<string, { label: string }>;
export type DocumentCategory = keyof typeof documentCategories;
