import { settings, type SettingKey } from "#app/domain/setting.ts";

/** Whether the public page is open, by the number stored. */
export const publicChoices = {
  "1": "Ouverte\u00a0: chacun la lit, sans compte",
  "0": "Fermée",
} as const;

/** « De 1 à 31. Au départ : 15. » */
export function settingHelp(key: SettingKey): string {
  const { min, max, initial } = settings[key];
  return `De ${String(min)} à ${String(max)}. Au départ\u00a0: ${String(initial)}.`;
}

/** A value in words, in a table of two versions. */
export function settingWords(key: SettingKey, value: number): string {
  if (key !== "public_opportunities") return String(value);
  return value === 1 ? "Ouverte" : "Fermée";
}
