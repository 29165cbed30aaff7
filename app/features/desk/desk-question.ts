import type { Day } from "#app/domain/calendar.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** Whose day it is, and which. */
export type DeskQuestion = { hostId: OrganisationId; today: Day; settings: Settings };
