import { Link } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { Brand } from "./brand.tsx";
import { Icon } from "./icon.tsx";
import type { NavGroup, NavViewer, SearchPlace } from "./navigation.ts";
import { SideNav } from "./side-nav.tsx";
import { SignOut } from "./sign-out.tsx";
import { SiteFoot } from "./site-foot.tsx";
import { mainId, SkipLink } from "./skip-link.tsx";
import { TabBar } from "./tab-bar.tsx";
import { Toast, type ToastMessage } from "./toast.tsx";
import { TopBar } from "./top-bar.tsx";

export type AppShellProps = {
  nav: readonly NavGroup[];
  viewer: NavViewer;
  /** What is searched from everywhere; no search without it. */
  search?: SearchPlace;
  toast?: ToastMessage | null;
  demo?: boolean;
  children: ReactNode;
};

/** The frame of every signed-in page: side bar or rail, bottom bar on a phone, the sheet and its <main>. */
export function AppShell({
  nav,
  viewer,
  search,
  toast = null,
  demo = false,
  children,
}: AppShellProps): ReactElement {
  return (
    <>
      <SkipLink />
      <div className="app">
        <header className="side">
          <Brand to={paths.home()} line={viewer.organisation} />
          <SideNav groups={nav} />
          <div className="side-foot">
            <b>{viewer.name}</b>
            <span>{viewer.role}</span>
            <SignOut />
          </div>
        </header>
        <div className="sheet">
          <PhoneBar search={search} />
          <TopBar search={search} />
          <main id={mainId} tabIndex={-1}>
            {children}
          </main>
          <SiteFoot demo={demo} />
        </div>
        <TabBar groups={nav} menuTo={paths.menu()} />
      </div>
      <Toast toast={toast} />
    </>
  );
}

function PhoneBar({ search }: { search: SearchPlace | undefined }): ReactElement {
  return (
    <header className="phonebar">
      <Brand to={paths.home()} />
      {search !== undefined && (
        <Link className="icon-button" to={search.to}>
          <Icon name="search" label={search.label} />
        </Link>
      )}
    </header>
  );
}
