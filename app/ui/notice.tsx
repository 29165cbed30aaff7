import type { ReactElement, ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { LightShape } from "./light-shape.tsx";
import { toneClass, type Light } from "./tone.ts";

type NoticeProps = {
  /** Its tone; without one it is information, in the house colour. */
  tone?: Light;
  /** The bold fact, a whole sentence. */
  title: ReactNode;
  children?: ReactNode;
  /** One or two acts that clear it. */
  actions?: ReactNode;
};

/** What needs an answer. At most one on a screen; it disappears when cleared. */
export function Notice({ tone, title, children, actions }: NoticeProps): ReactElement {
  return (
    <div className={tone === undefined ? "notice" : `notice ${toneClass[tone]}`}>
      {tone === undefined ? <Icon name="info" /> : <LightShape name={tone} />}
      <div>
        <b>{title}</b> {children}
        {actions !== undefined && <div className="end">{actions}</div>}
      </div>
    </div>
  );
}
