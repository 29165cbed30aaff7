import type { ReactElement, ReactNode } from "react";
import type { IconName } from "./icon-shapes.ts";
import { Icon } from "./icon.tsx";

type EmptyStateProps = {
  /** `never`: nothing was ever made; `filtered`: nothing answers these filters. */
  kind: "never" | "filtered";
  /** The fact, naming the thing: « Aucun relevé pour octobre ». */
  title: ReactNode;
  /** Why, and what to do. */
  children?: ReactNode;
  actions?: ReactNode;
  icon?: IconName;
};

/** What stands in place of an empty list: the fact, its reason, the way out. */
export function EmptyState({ kind, title, children, actions, icon }: EmptyStateProps): ReactElement {
  return (
    <div className="panel blank">
      <Icon name={icon ?? (kind === "never" ? "folder" : "search")} />
      <b>{title}</b>
      {children !== undefined && <p className="soft">{children}</p>}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
