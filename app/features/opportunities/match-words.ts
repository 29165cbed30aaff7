import type { Reason, Verdict } from "#app/domain/match/match.ts";
import { activityWords } from "./match-words-activity.ts";
import { kindWords } from "./match-words-kind.ts";
import { sizeWords } from "./match-words-size.ts";
import { serviceWords } from "./match-words-service.ts";
import { timeWords } from "./match-words-time.ts";
import type { Voice } from "./match-voice.ts";
import { zoneWords } from "./match-words-zone.ts";

export type ReasonWords = { verdict: Verdict; words: string };

/** A reason of a match in a few words, as in « à 24 km, dans votre zone », said to the structure or about it. */
export function reasonWords(reason: Reason, voice: Voice): ReasonWords {
  return { verdict: reason.verdict, words: wordsOf(reason, voice) };
}

function wordsOf(reason: Reason, voice: Voice): string {
  switch (reason.criterion) {
    case "activity":
      return activityWords(reason, voice);
    case "zone":
      return zoneWords(reason, voice);
    case "kind":
      return kindWords(reason, voice);
    case "service":
      return serviceWords(reason, voice);
    case "size":
      return sizeWords(reason, voice);
    case "time":
      return timeWords(reason);
  }
}
