import { isHiddenFromAuthority, parseFigure } from "#app/domain/fa02-figure.ts";
import { opensRows } from "#app/domain/report-access.ts";
import type { Role } from "#app/domain/role.ts";

/** Whether a figure of the report, by its path, opens its rows to that role. */
export function rowsOpenTo(role: Role): (path: string) => boolean {
  if (!opensRows(role)) return () => false;
  return (path) => {
    const figure = parseFigure(path);
    return figure !== undefined && !(role === "authority" && isHiddenFromAuthority(figure));
  };
}
