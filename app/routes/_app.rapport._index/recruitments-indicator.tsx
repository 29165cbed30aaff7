import type { ReactElement } from "react";
import { ageClasses } from "#app/domain/age.ts";
import type { Fa02Report } from "#app/domain/fa02-report.ts";
import {
  educationLevels,
  hireContractTypes,
  hireModalities,
  pdieSchemes,
  sexes,
} from "#app/domain/hire-codes.ts";
import { hireLengths, type RecruitmentTypology } from "#app/domain/recruitment.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import { CountFigure } from "#app/features/report/report-figure-view.tsx";
import { Details } from "#app/ui/details.tsx";
import { countOf, plural } from "#app/ui/french.ts";
import { CountTable, linesOf, type CountGroup } from "./count-table.tsx";
import { Indicator } from "./indicator.tsx";
import { mostFrequentContracts } from "./recruitment-fact.ts";

type Recruitments = Fa02Report["recruitments"];

const employerKinds: Record<string, string> = {
  ...Object.fromEntries(Object.entries(structureKinds).map(([code, { label }]) => [code, label])),
  company: "Entreprise",
};

/** Title and labels of each typology; `all` also shows the codes nobody counted. */
const typologies = {
  byContractType: { title: "Contrat de travail", labels: hireContractTypes, all: false },
  byModality: { title: "Modalité", labels: hireModalities, all: true },
  byEmployerKind: { title: "Employeur", labels: employerKinds, all: false },
  byScheme: { title: "Dispositif du PDI-E", labels: { ...pdieSchemes, none: "Aucun" }, all: true },
  bySex: { title: "Sexe", labels: { ...sexes, unknown: "Non renseigné" }, all: true },
  byAge: { title: "Âge au début du contrat", labels: ageClasses, all: true },
  byLevel: {
    title: "Niveau de formation",
    labels: { ...educationLevels, unknown: "Non renseigné" },
    all: true,
  },
  byLength: { title: "Durée du contrat", labels: hireLengths, all: true },
} as const satisfies Record<
  RecruitmentTypology,
  { title: string; labels: Readonly<Record<string, string>>; all: boolean }
>;

/** Indicator 3: typology of the recruitments. */
export function RecruitmentsIndicator({ recruitments }: { recruitments: Recruitments }): ReactElement {
  const { total, byContractType } = recruitments;
  const frequent = mostFrequentContracts(byContractType ?? {});
  return (
    <Indicator
      number={3}
      title="Recrutements"
      fact={
        <>
          <CountFigure path="recruitments.total" value={total} strong />{" "}
          {plural(total, "embauche commencée", "embauches commencées")}
          {frequent !== "" && `, d’abord en ${frequent}`}.
        </>
      }
    >
      {total > 0 && <Typologies recruitments={recruitments} />}
    </Indicator>
  );
}

function Typologies({ recruitments }: { recruitments: Recruitments }): ReactElement {
  const table = (caption: string, codes: readonly RecruitmentTypology[]): ReactElement => (
    <CountTable
      caption={caption}
      head={codes.map((code) => typologies[code].title).join(", ")}
      unit="Embauches"
      groups={codes.map((code) => groupOf(recruitments, code))}
    />
  );
  return (
    <>
      <div className="halves">
        {table("Recrutements par contrat de travail et durée", ["byContractType", "byLength"])}
        {table("Recrutements par modalité, employeur et dispositif du PDI-E", [
          "byModality",
          "byEmployerKind",
          "byScheme",
        ])}
      </div>
      <Details
        summary={`Les ${countOf(recruitments.total, "embauche")} par sexe, âge et niveau de formation`}
      >
        <div className="halves">
          {table("Recrutements par sexe et âge", ["bySex", "byAge"])}
          {table("Recrutements par niveau de formation", ["byLevel"])}
        </div>
      </Details>
    </>
  );
}

function groupOf(recruitments: Recruitments, code: RecruitmentTypology): CountGroup {
  const { title, labels, all } = typologies[code];
  const counts = recruitments[code];
  const lines = all ? linesOf(labels) : linesOf(labels, counts);
  return { title, path: `recruitments.${code}`, counts, lines };
}
