/** How wide a place of a structure's zone of intervention is, narrowest first. */
export const zoneLevels = {
  commune: { label: "Commune" },
  epci: { label: "Intercommunalité" },
  territory: { label: "Territoire" },
  department: { label: "Département" },
} as const satisfies Record<string, { label: string }>;

export type ZoneLevel = keyof typeof zoneLevels;

export const zoneLevelCodes = Object.keys(zoneLevels) as ZoneLevel[];

export type Zone = { level: ZoneLevel; code: string };
