import { maskOutcomes } from "./fa02-mask-outcomes.ts";
import { hidesMechanismRsa, mayShow } from "./fa02-mask-rule.ts";
import type { Counts, Fa02Participants, Fa02Report, Figures } from "./fa02-report.ts";
import { recruitmentCodes, type StartedHire } from "./recruitment.ts";
import { mechanismGroups, type MechanismGroup } from "./mechanism.ts";

/** Distinct persons behind the hires by sex and by age: one person hired five times is not five persons. */
export type RecruitedPersons = { bySex: Counts; byAge: Counts };

/** Keeps a value when it may be shown; else null, and its path is added to those masked. */
type Keep = <Value>(path: string, isShown: boolean, value: Value) => Value | null;

export function recruitedPersons(hires: readonly StartedHire[]): RecruitedPersons {
  const by = (typology: "bySex" | "byAge"): Counts => {
    const persons = new Map<string, Set<string>>();
    for (const hire of hires) {
      const code = recruitmentCodes(hire)[typology];
      persons.set(code, (persons.get(code) ?? new Set()).add(hire.personKey));
    }
    return Object.fromEntries([...persons].map(([code, keys]) => [code, keys.size]));
  };
  return { bySex: by("bySex"), byAge: by("byAge") };
}

/**
 * The report as a contracting authority may see it: RSA, BOETH, sex, age and outcomes only when
 * 5 ≤ count < persons, else null and named in `masked`, in printed order. A total is hidden with its part,
 * and a table with its cell, so that nothing hidden comes back by subtraction. Source: trust.md, « Who sees what ».
 */
export function maskForAuthority(report: Fa02Report, recruited: RecruitedPersons): Fa02Report {
  const masked: string[] = [];
  const keep: Keep = (path, isShown, value) => {
    if (isShown) return value;
    masked.push(path);
    return null;
  };
  const participants = maskParticipants(report.participants, keep);
  const recruitments = maskRecruitments(report.recruitments, recruited, keep);
  const isTotalShown = participants.rsaTotal !== null;
  const isHidden = !isTotalShown || hidesMechanismRsa(report);
  const rsa = (path: string, figures: Figures, isShown: boolean): Figures => ({
    ...figures,
    rsa: keep(`${path}.rsa`, figures.persons === 0 || isShown, figures.rsa),
  });
  return {
    ...report,
    participants,
    recruitments,
    mechanisms: report.mechanisms.map((line, index) => ({
      mechanism: line.mechanism,
      ...rsa(`mechanisms.${index}`, line, !isHidden),
    })),
    groups: mapGroups((group) =>
      rsa(
        `groups.${group}`,
        report.groups[group],
        // All mechanisms together are the participants themselves.
        group === "socialConsiderations" ? isTotalShown : !isHidden,
      ),
    ),
    outcomes: {
      "6": maskOutcomes(report.outcomes["6"], "outcomes.6", keep),
      "12": maskOutcomes(report.outcomes["12"], "outcomes.12", keep),
    },
    grant: null,
    masked,
  };
}

function maskParticipants(shown: Fa02Participants, keep: Keep): Fa02Participants {
  const triple = (part: "rsa" | "disabled", collectivePart: "collectiveRsa" | "collectiveDisabled") => {
    const isNamedShown = mayShow(shown[part], shown.named);
    const isCollectiveShown = mayShow(shown[collectivePart], shown.collective);
    return {
      named: keep(`participants.${part}`, isNamedShown, shown[part]),
      collective: keep(`participants.${collectivePart}`, isCollectiveShown, shown[collectivePart]),
      total: keep(`participants.${part}Total`, isNamedShown && isCollectiveShown, shown[`${part}Total`]),
    };
  };
  const rsa = triple("rsa", "collectiveRsa");
  const disabled = triple("disabled", "collectiveDisabled");
  return {
    named: shown.named,
    collective: shown.collective,
    total: shown.total,
    rsa: rsa.named,
    collectiveRsa: rsa.collective,
    rsaTotal: rsa.total,
    disabled: disabled.named,
    collectiveDisabled: disabled.collective,
    disabledTotal: disabled.total,
  };
}

/** The total of hires is exact, so a table with one cell to hide is hidden whole. */
function maskRecruitments(
  shown: Fa02Report["recruitments"],
  recruited: RecruitedPersons,
  keep: Keep,
): Fa02Report["recruitments"] {
  const table = (typology: "bySex" | "byAge"): Counts | null => {
    const isShown = [shown[typology] ?? {}, recruited[typology]].every((counts) => allMayShow(counts));
    return keep(`recruitments.${typology}`, isShown, shown[typology]);
  };
  const bySex = table("bySex");
  return { ...shown, bySex, byAge: table("byAge") };
}

function allMayShow(counts: Counts): boolean {
  const all = Object.values(counts);
  const total = all.reduce((sum, count) => sum + count, 0);
  return all.every((count) => mayShow(count, total));
}

function mapGroups(of: (group: MechanismGroup) => Figures): Fa02Report["groups"] {
  const groups = Object.keys(mechanismGroups) as MechanismGroup[];
  return Object.fromEntries(groups.map((group) => [group, of(group)])) as Fa02Report["groups"];
}
