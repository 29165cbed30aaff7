import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { MatchReasons } from "#app/features/opportunities/match-reasons.tsx";
import { MatchScore } from "#app/features/opportunities/match-score.tsx";
import { paths } from "#app/paths.ts";
import { Chip, Chips } from "#app/ui/chip.tsx";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatList } from "#app/ui/french.ts";
import { NoticeActs } from "./notice-acts.tsx";
import { NoticeBecomes } from "./notice-becomes.tsx";
import type { noticeBacks } from "./notice-intents.ts";
import type { NoticeLine } from "./notice-line.ts";
import { buyerWords, limitWords } from "./notice-words.ts";
import { OfficialNotice } from "./official-notice.tsx";

type Props = {
  notice: NoticeLine;
  isStructure: boolean;
  /** Level of its title on the page. */
  level: 2 | 3;
  back?: keyof typeof noticeBacks;
  search?: string;
};

/** One notice in a list: until when, what, for whom, why it suits, and what to do with it. */
export function NoticeCard({ notice, isStructure, level, back, search }: Props): ReactElement {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <li className="panel opp">
      <div className="size">
        <b>{notice.replyBy === null ? "n.d." : formatTightDay(notice.replyBy)}</b>
        <span>{limitNote(notice)}</span>
      </div>
      <div className="body">
        <Title>
          <Link to={paths.notice(notice.id)}>{notice.title}</Link>
        </Title>
        <p className="soft">{buyerWords(notice)}</p>
        {notice.reasons.length > 0 && <MatchReasons reasons={notice.reasons} voice="to" />}
        <NoticeBecomes notice={notice} isStructure={isStructure} />
        <Followers names={notice.followers} />
        <Chips>
          <Chip look="dashed">À vérifier</Chip>
          {notice.category !== null && <Chip look="filled">{notice.category}</Chip>}
        </Chips>
        <OfficialNotice notice={notice} />
      </div>
      <div className="opp-side">
        {notice.blocks !== null && <MatchScore blocks={notice.blocks} />}
        <NoticeActs
          notice={notice}
          isPrimary={false}
          {...(back === undefined ? {} : { back })}
          {...(search === undefined ? {} : { search })}
        />
      </div>
    </li>
  );
}

function limitNote(notice: NoticeLine): string {
  if (notice.replyBy === null) return "date limite non dite";
  if (!notice.isOpen) return "clos";
  const [, hour] = limitWords(notice).split(", ");
  return hour === undefined ? "dernier jour des offres" : `dernier jour des offres, ${hour}`;
}

const mostNames = 3;

/** « Suivi par 4 structures : … ». */
function Followers({ names }: { names: readonly string[] }): ReactElement | null {
  if (names.length === 0) return null;
  const others = names.length - mostNames;
  const shown = [...names.slice(0, mostNames), ...(others > 0 ? [countOf(others, "autre")] : [])];
  return <p>{`Suivi par ${countOf(names.length, "structure")}\u00a0: ${formatList(shown)}.`}</p>;
}
