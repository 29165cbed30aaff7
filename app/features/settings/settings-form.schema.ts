import { z } from "zod";
import { parseSetting, settingKeys, settings, type SettingKey, type Settings } from "#app/domain/setting.ts";

/** Weights of the match. */
const weightKeys = settingKeys.filter((key) => key.startsWith("match_"));

/** Every setting as typed; refused in French with its bounds. */
export const settingsFormSchema = z
  .object(Object.fromEntries(settingKeys.map((key) => [key, settingField(key)])) as SettingFields)
  .superRefine((values, context) => {
    if (weightKeys.some((key) => values[key] > 0)) return;
    context.addIssue({
      code: "custom",
      path: ["match_activity"],
      message: "Donnez un poids à un critère au moins, par exemple 35 au métier.",
    });
  });

export type SettingsInput = Settings;

type SettingFields = Record<SettingKey, ReturnType<typeof settingField>>;

function settingField(key: SettingKey) {
  const { min, max, initial } = settings[key];
  const message =
    key === "public_opportunities"
      ? "Choisissez si la page publique est ouverte ou fermée."
      : `Écrivez un nombre entier de ${String(min)} à ${String(max)}, par exemple ${String(initial)}.`;
  return z.string({ error: message }).transform((text, context) => {
    const value = parseSetting(key, text);
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}
