/**
 * Settings of the installation: keys of the sheet « Parametres » and of the table `setting`. Whole numbers
 * between `min` and `max`; a missing key means its default. Sources: indicators.md (« Position at day d »),
 * product.md (« Length of eligibility »); the 36 months of a CDI are our choice.
 */
export const settings = {
  statement_due_day: {
    label: "Jour du mois suivant où les heures d’un mois sont attendues",
    initial: 15,
    min: 1,
    max: 31,
  },
  risk_threshold: {
    label: "Part de l’attendu sous laquelle un engagement est à risque, en\u00a0%",
    initial: 75,
    min: 0,
    max: 100,
  },
  eligibility_months: {
    label: "Durée d’une éligibilité, en mois",
    initial: 24,
    min: 1,
    max: 120,
  },
  eligibility_months_cdi: {
    label: "Durée d’une éligibilité pour un CDI, en mois",
    initial: 36,
    min: 1,
    max: 120,
  },
  match_activity: { label: "Poids du métier dans le rapprochement", initial: 35, min: 0, max: 100 },
  match_zone: { label: "Poids de la zone", initial: 25, min: 0, max: 100 },
  match_kind: { label: "Poids du type de structure, pour un lot réservé", initial: 10, min: 0, max: 100 },
  match_service: { label: "Poids de la forme d’intervention", initial: 10, min: 0, max: 100 },
  match_size: { label: "Poids de la taille, heures contre capacité", initial: 10, min: 0, max: 100 },
  match_time: { label: "Poids du délai", initial: 10, min: 0, max: 100 },
  public_opportunities: {
    label: "Page publique des opportunités (1\u00a0: ouverte, 0\u00a0: fermée)",
    initial: 0,
    min: 0,
    max: 1,
  },
} as const satisfies Record<string, { label: string; initial: number; min: number; max: number }>;

export type SettingKey = keyof typeof settings;
export type Settings = Record<SettingKey, number>;

export const settingKeys = Object.keys(settings) as SettingKey[];

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(settings, key);
}

/** Reads `15` or `75 %` within the setting's bounds. Anything else is `undefined`. */
export function parseSetting(key: SettingKey, text: string): number | undefined {
  const match = /^(\d{1,3})\s*%?$/.exec(text.trim());
  if (!match) return undefined;
  const value = Number(match[1]);
  return value >= settings[key].min && value <= settings[key].max ? value : undefined;
}

/** Every setting, from stored rows; an absent or unreadable one keeps its default. */
export function settingsFrom(rows: ReadonlyArray<{ key: string; value: string }>): Settings {
  const stored = new Map(rows.map((row) => [row.key, row.value]));
  const read = (key: SettingKey): number => {
    const text = stored.get(key);
    return (text === undefined ? undefined : parseSetting(key, text)) ?? settings[key].initial;
  };
  return Object.fromEntries(settingKeys.map((key) => [key, read(key)])) as Settings;
}
