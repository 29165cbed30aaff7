import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Day } from "#app/domain/calendar.ts";
import { MechanismChips } from "#app/features/contracts/mechanism-chips.tsx";
import { MatchReasons } from "#app/features/opportunities/match-reasons.tsx";
import { MatchScore } from "#app/features/opportunities/match-score.tsx";
import { AnswerButtons } from "#app/features/opportunity-answers/answer-buttons.tsx";
import { AnswerTag } from "#app/features/opportunity-answers/answer-tag.tsx";
import { deadlineWords } from "#app/features/opportunity-answers/deadline-words.ts";
import { opportunityContext, opportunityName } from "#app/features/opportunities/opportunity-name.ts";
import { paths } from "#app/paths.ts";
import { formatHours } from "#app/ui/french.ts";
import type { OpportunityLine } from "./structure-list.server.ts";

/** One opportunity: how much is to place and by when, what it is, why it suits, what can be done. */
export function OpportunityCard({ line, today }: { line: OpportunityLine; today: Day }): ReactElement {
  const { lotId, hours, reasons, blocks, mechanisms, stage, answer, step, thread } = line;
  const name = opportunityName(line);
  const deadline = deadlineWords(line, today);
  return (
    <li className="panel opp">
      <div className="size">
        <b>{hours === null ? "Heures\u202f?" : formatHours(hours)}</b>
        <span>{hours === null ? `à préciser\u202f; ${deadline}` : sizeWords(deadline)}</span>
      </div>
      <div className="body">
        <h2>
          <Link to={paths.opportunity(lotId)}>{name}</Link>
        </h2>
        <p className="soft">{opportunityContext(line)}</p>
        <MatchReasons reasons={reasons} voice="to" />
        {mechanisms.length > 0 && <MechanismChips codes={mechanisms} />}
        <AnswerTag answer={answer} step={step} askedOn={thread?.askedOn ?? null} />
      </div>
      <div className="opp-side">
        <MatchScore blocks={blocks} />
        <AnswerButtons lotId={lotId} name={name} stage={stage} answer={answer} thread={thread} />
      </div>
    </li>
  );
}

/** « à placer ; publication en janvier 2027 », or the deadline alone when it says so itself. */
function sizeWords(deadline: string): string {
  return deadline.startsWith("à placer") ? deadline : `à placer\u202f; ${deadline}`;
}
