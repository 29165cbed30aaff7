/** How wide a place of a structure's zone of intervention is, narrowest first. */
export const zoneLevels = {
  commune: { label: "Commune", exchange: "commune" },
  epci: { label: "Intercommunalité", exchange: "epci" },
  territory: { label: "Territoire", exchange: "territoire" },
  department: { label: "Département", exchange: "departement" },
} as const satisfies Record<string, { label: string; exchange: string }>;

export type ZoneLevel = keyof typeof zoneLevels;

export type Zone = { level: ZoneLevel; code: string };
