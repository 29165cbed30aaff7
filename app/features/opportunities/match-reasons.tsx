import type { ReactElement } from "react";
import type { Reason, Verdict } from "#app/domain/match/match.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-shapes.ts";
import { reasonWords } from "./match-words.ts";
import type { Voice } from "./match-voice.ts";

/** What each verdict looks like, and is read as. */
const marks: Readonly<Record<Verdict, { className: string; icon: IconName; label: string }>> = {
  yes: { className: "yes", icon: "check", label: "Oui\u00a0:" },
  nearly: { className: "no", icon: "alert", label: "Attention\u00a0:" },
  no: { className: "no", icon: "alert", label: "Non\u00a0:" },
  unknown: { className: "unknown", icon: "help", label: "À savoir\u00a0:" },
};

/** Why a lot suits a structure, or not: one line a criterion. */
export function MatchReasons({ reasons, voice }: { reasons: readonly Reason[]; voice: Voice }): ReactElement {
  return (
    <ul className="reasons">
      {reasons.map((reason) => {
        const { verdict, words } = reasonWords(reason, voice);
        const { className, icon, label } = marks[verdict];
        return (
          <li key={reason.criterion} className={className}>
            <Icon name={icon} label={label} />
            <span>{words}</span>
          </li>
        );
      })}
    </ul>
  );
}
