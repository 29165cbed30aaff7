import type { ReactElement, ReactNode } from "react";
import { Icon } from "./icon.tsx";

type ErrorPanelProps = {
  /** What could not be done, never « une erreur ». */
  title: ReactNode;
  /** What is safe, what to try. */
  children: ReactNode;
  actions?: ReactNode;
  /** True when it is the whole page: its title is then the h1. */
  page?: boolean;
};

/** A failure told in the product’s words. Never shows what the program says of it. */
export function ErrorPanel({ title, children, actions, page = false }: ErrorPanelProps): ReactElement {
  return (
    <div className="panel blank">
      <Icon name="alert" />
      {page ? <h1>{title}</h1> : <b>{title}</b>}
      <p className="soft">{children}</p>
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
