import {
  AlignmentType,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IRunOptions,
  type IStylesOptions,
} from "docx";

/** A4 upright, in twentieths of a point. */
export const layout = {
  page: { width: 11_906, height: 16_838 },
  margin: { top: 1_000, right: 1_000, bottom: 1_200, left: 1_000 },
  textWidth: 9_906,
} as const;

export const colours = {
  ink: "1F1924",
  brand: "6B2C5B",
  soft: "5B5360",
  line: "B9B1A9",
  ground: "F4EFEA",
} as const;

export const strong: IRunOptions = { bold: true };

/** The names paragraphs are given. */
export const styles = { lead: "Lead", soft: "Soft", caption: "TableCaption", cell: "TableCell" } as const;

const heading = (size: number, before: number, color: string) => ({
  run: { font: "Calibri", size, bold: true, color },
  paragraph: {
    spacing: { before, after: 100, line: 240, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
});

const own = (id: string, name: string, run: object, paragraph: object) => ({
  id,
  name,
  basedOn: "Normal",
  next: "Normal",
  quickFormat: true,
  run,
  paragraph,
});

export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: "Calibri", size: 21, color: colours.ink, language: { value: "fr-FR" } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: heading(40, 0, colours.brand),
    heading1: heading(28, 320, colours.brand),
    heading2: heading(23, 220, colours.ink),
  },
  paragraphStyles: [
    own("Subtitle", "Subtitle", { color: colours.soft, size: 22 }, { spacing: { after: 240 } }),
    own(styles.lead, "Chapeau", { size: 25 }, { spacing: { after: 160 } }),
    own(styles.soft, "Remarque", { size: 19, color: colours.soft }, { spacing: { after: 120 } }),
    own(
      styles.caption,
      "Légende de tableau",
      { size: 19, color: colours.soft },
      { spacing: { before: 80, after: 60 }, keepNext: true },
    ),
    own(styles.cell, "Cellule", { size: 19 }, { spacing: { after: 0, line: 240 } }),
    own("Footer", "Footer", { size: 16, color: colours.soft }, { spacing: { after: 0, line: 240 } }),
  ],
};

const indent = { left: 400, hanging: 300 };
/** Each numbered list counts from 1: its instance says which one it is. */
export const lists = { bullets: "puces", numbers: "numeros" } as const;

export const docxNumbering: INumberingOptions = {
  config: [
    {
      reference: lists.bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent, spacing: { after: 60 } } },
        },
      ],
    },
    {
      reference: lists.numbers,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: "%1.",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent, spacing: { after: 60 } } },
        },
      ],
    },
  ],
};
