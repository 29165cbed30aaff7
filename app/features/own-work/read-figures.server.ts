import type { AppLoadContext } from "@remix-run/node";
import { ownFigures } from "#app/domain/own-figures.ts";
import { organisationOf } from "#app/platform/organisation-of.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import {
  findFirstYear,
  listHiresOpenIn,
  listWorkedMonths,
  listWorkedTogether,
} from "#db/queries/own-work/own-figures.server.ts";
import { periodOf, readYear, yearsOffered } from "./figures-year.ts";

/** The figures of the structure that asks, for the year of the address, with the rows they are made of. */
export async function readFigures(request: Request, context: AppLoadContext) {
  const viewer = await requirePermission(request, context, "view own figures");
  const employerId = organisationOf(viewer);
  const db = databaseOf(context);
  const today = todayOf(context);
  const params = new URL(request.url).searchParams;
  const years = yearsOffered(await findFirstYear(db, employerId), today);
  const year = readYear(params.get("annee"), years);
  const period = periodOf(year);
  const question = { employerId, period };
  const rows = {
    named: await listWorkedMonths(db, question),
    together: await listWorkedTogether(db, question),
    hires: await listHiresOpenIn(db, question),
  };
  const names = new Map(
    [...rows.named, ...rows.together, ...rows.hires].map(
      ({ contractId, reference, title, authorityName }) => [
        contractId as string,
        { reference, title, authorityName },
      ],
    ),
  );
  return { viewer, today, params, year, years, rows, names, figures: ownFigures(rows, period) };
}

export type ReadFigures = Awaited<ReturnType<typeof readFigures>>;
