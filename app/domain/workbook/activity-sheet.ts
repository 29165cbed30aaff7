import { activities, type Activity } from "../activity.ts";
import { accept, cellParser, refuse } from "../cells/cell.ts";
import { codeFinder } from "../cells/code-word-cell.ts";
import { textOf } from "../cells/text-cell.ts";
import type { CellKind } from "./cell-kind.ts";
import { organisationNumber } from "./cell-kinds.ts";
import { key } from "./column.ts";
import { sheet } from "./sheet.ts";

const example: Activity = "nettoyage-de-locaux";
const findActivity = codeFinder(activities);

/**
 * An activity by its code or its label, or by the slug of the inclusive market, a code with a number at its end
 * (`nettoyage-de-locaux-16`). 154 codes make no message: it gives an example.
 */
const activityCell: CellKind<Activity> = {
  read: cellParser((cell) => {
    const written = textOf(cell);
    const found = findActivity(written) ?? findActivity(written.replace(/-\d+$/, ""));
    return found === undefined
      ? refuse(`Écrivez un métier de la liste, son code ou son libellé, par exemple\u00a0: ${example}.`)
      : accept(found);
  }),
  write: (value) => ({ kind: "text", text: value }),
  example,
};

/** What structures say they do, a row an activity. */
export const activitiesSheet = sheet(
  "Activites",
  { siret: key(organisationNumber), activite: key(activityCell) },
  [{ to: "organisation", columns: ["siret"] }],
);
