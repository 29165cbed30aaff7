import { settingKeys, settings, type Settings } from "#app/domain/setting.ts";
import type { ConflictWords } from "#app/features/contracts/conflict-of.ts";
import { settingWords } from "./setting-words.ts";

/** Both versions of the settings that differ, when someone changed some in between. */
export function settingsConflict(stored: Settings, typed: Settings): ConflictWords {
  return {
    sentence: "Une autre personne, ou un import, a changé des réglages pendant que vous écriviez.",
    rows: settingKeys
      .filter((key) => stored[key] !== typed[key])
      .map((key) => ({
        key,
        label: settings[key].label,
        stored: settingWords(key, stored[key]),
        typed: settingWords(key, typed[key]),
      })),
  };
}
