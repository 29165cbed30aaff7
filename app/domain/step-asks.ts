import type { LifeStage } from "./contract-life.ts";

/** What a step may ask for. */
export type AskedKey =
  | "publication day"
  | "consultation day"
  | "notification day"
  | "contractors"
  | "objectives"
  | "start day"
  | "kick-off day"
  | "interlocutors"
  | "modalities"
  | "validated statements"
  | "declared months"
  | "hours done"
  | "ended hires";

/** A lot, a commitment or a company something is missing of. */
export type Lacking = { id: string; name: string };

/** One thing a step asks for. `mandatory`: the step is refused without it. `lacking`: what it is missing of. */
export type Asked = {
  key: AskedKey;
  mandatory: boolean;
  state: "done" | "missing";
  lacking: readonly Lacking[];
};

/** What is known of a contract about to take a step: what lacks something, and counts. */
export type StepFacts = {
  consultation: boolean;
  notification: boolean;
  start: boolean;
  kickoff: boolean;
  /** Lots that have a commitment and no lead nor joint contractor. */
  lotsWithoutContractor: readonly Lacking[];
  /** Fixed commitments that owe no hour (actions without hours apart). */
  withoutObjective: readonly Lacking[];
  withoutInterlocutor: readonly Lacking[];
  withoutModality: readonly Lacking[];
  /** Statements written and not validated; months of a hire nobody declared. */
  openStatements: number;
  undeclaredMonths: number;
  /** Hours that remain to be done, in hundredths. */
  remaining: number;
  openHires: number;
};

/**
 * What a contract is asked for to reach a stage. Its days are mandatory, and nothing closes over statements still to be
 * validated; the rest is advised. Source: our choice.
 */
export function askedFor(stage: LifeStage, facts: StepFacts): Asked[] {
  switch (stage) {
    case "planned":
      return [];
    case "published":
      // The day it was published is the step itself: only who takes it can say it.
      return [must("publication day", false), must("consultation day", facts.consultation)];
    case "awarded":
      return [
        must("notification day", facts.notification),
        advised("contractors", facts.lotsWithoutContractor),
        advised("objectives", facts.withoutObjective),
      ];
    case "running":
      return [
        must("start day", facts.start),
        must("kick-off day", facts.kickoff),
        advised("interlocutors", facts.withoutInterlocutor),
        advised("modalities", facts.withoutModality),
      ];
    case "closed":
      return [
        must("validated statements", facts.openStatements === 0),
        wished("declared months", facts.undeclaredMonths === 0),
        wished("hours done", facts.remaining === 0),
        wished("ended hires", facts.openHires === 0),
      ];
  }
}

function must(key: AskedKey, isDone: boolean): Asked {
  return { key, mandatory: true, state: isDone ? "done" : "missing", lacking: [] };
}

function wished(key: AskedKey, isDone: boolean): Asked {
  return { key, mandatory: false, state: isDone ? "done" : "missing", lacking: [] };
}

function advised(key: AskedKey, lacking: readonly Lacking[]): Asked {
  return { key, mandatory: false, state: lacking.length === 0 ? "done" : "missing", lacking };
}
