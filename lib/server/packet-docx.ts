import "server-only";
import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Packet, PacketBlock } from "@/lib/domain/exchange/packet";

const INK = "1B2A2F";
const LINE = "B4C0C3";
const SUNKEN = "E8EEEF";

/** Sizes in half-points, spaces in twentieths of a point. */
const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 80 } },
});

const STYLES = {
  document: {
    // On every machine that opens such a file, or replaced there by a twin of the same widths.
    run: { font: "Arial", size: 20, language: { value: "en-GB" } },
    paragraph: { spacing: { after: 100 } },
  },
  title: heading(36, 0),
  heading1: heading(28, 320),
  heading2: heading(23, 240),
  heading3: heading(20, 160),
};

/**
 * A packet as a Word document (.docx, ECMA-376), with real headings, tables whose first row repeats on every page, and
 * the title and number of every page at its foot.
 */
export async function writeDocx({ title, blocks }: Packet): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: plain(title),
    creator: "Evenhand",
    styles: { default: STYLES },
    sections: [
      {
        footers: { default: new Footer({ children: [footLine(title)] }) },
        children: [
          new Paragraph({ text: plain(title), heading: HeadingLevel.TITLE }),
          ...blocks.flatMap((block) => written(block)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function footLine(title: string): Paragraph {
  const numbers = [`${plain(title)}, page `, PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES];
  return new Paragraph({ children: [new TextRun({ size: 16, children: numbers })] });
}

const DEPTHS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

function written(block: PacketBlock): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ text: plain(block.text), heading: DEPTHS[block.depth], keepNext: true })];
    case "text":
      return [paragraph(block.text)];
    case "list":
      return block.lines.map((line) => new Paragraph({ children: runs(line), bullet: { level: 0 } }));
    case "facts":
      return [
        table(
          block.facts.map(([name, text]) =>
            row([cell(name, { bold: true, percent: 25 }), cell(text, { percent: 75 })]),
          ),
        ),
        gap(),
      ];
    case "table":
      return [
        table([
          row(
            block.head.map((name) => cell(name, { bold: true, sunken: true })),
            true,
          ),
          ...block.rows.map((cells) => row(cells.map((text) => cell(text)))),
        ]),
        gap(),
      ];
  }
}

function table(rows: readonly TableRow[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: LINE };
  const borders = {
    top: line,
    bottom: line,
    left: line,
    right: line,
    insideHorizontal: line,
    insideVertical: line,
  };
  return new Table({ rows, borders, width: { size: 100, type: WidthType.PERCENTAGE } });
}

function row(children: readonly TableCell[], head = false): TableRow {
  // Readers take a header that is said to be off for one.
  return new TableRow({ children, cantSplit: true, ...(head ? { tableHeader: true } : {}) });
}

function cell(
  text: string,
  { bold = false, sunken = false, percent }: { bold?: boolean; sunken?: boolean; percent?: number } = {},
): TableCell {
  return new TableCell({
    children: [new Paragraph({ children: runs(text, bold), spacing: { after: 0 } })],
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(sunken ? { shading: { fill: SUNKEN } } : {}),
    ...(percent === undefined ? {} : { width: { size: percent, type: WidthType.PERCENTAGE } }),
  });
}

/** Two tables that touch would be one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 0 } });
}

function paragraph(text: string): Paragraph {
  return new Paragraph({ children: runs(text) });
}

/** Lines of one paragraph. */
function runs(text: string, bold = false): TextRun[] {
  return plain(text)
    .split(/\r\n|\r|\n/)
    .map((line, index) => new TextRun({ text: line, bold, ...(index > 0 ? { break: 1 } : {}) }));
}

/** XML has no place for most control characters and halves of surrogate pairs: a file with one does not open. */
function plain(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}
