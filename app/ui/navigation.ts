import type { IconName } from "./icon-shapes.ts";

/** One place of the navigation. */
export type NavEntry = {
  label: string;
  to: string;
  icon: IconName;
  /** Other places it is the way to: it is the current entry there too. */
  covers?: readonly string[];
  /** Places under it that have an entry of their own: it is not the current one there. */
  apart?: readonly string[];
  /** How many things wait there; nothing is shown for 0. */
  count?: number;
  /** Its short name in the bottom bar of a phone; an entry without one is only in the side bar and the menu. */
  tab?: string;
};

/** What a role searches from everywhere: the list that is asked, in words, and what is asked of it besides the words typed. */
export type SearchPlace = { label: string; to: string; also?: Readonly<Record<string, string>> };

/** Who is signed in, in words. */
export type NavViewer = { name: string; role: string; organisation: string };

/** Entries of one moment of the work; the first group has no title. */
export type NavGroup = { title?: string; entries: readonly NavEntry[] };
