import { settingKeys, type Settings } from "#app/domain/setting.ts";

/** Every setting in one line: what a page was showing when its form was sent. */
export function settingsMark(settings: Settings): string {
  return settingKeys.map((key) => String(settings[key])).join(" ");
}
