import "server-only";
import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Packet, PacketBlock } from "@/lib/domain/exchange/packet";

/** A packet as a Word document (.docx, ECMA-376), with real headings and tables whose first row repeats on every page. */
export async function writeDocx({ title, blocks }: Packet): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: plain(title),
    creator: "Evenhand",
    styles: { default: { document: { run: { size: 21 }, paragraph: { spacing: { after: 120 } } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: plain(title), heading: HeadingLevel.TITLE }),
          ...blocks.flatMap((block) => written(block)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
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
            block.head.map((name) => cell(name, { bold: true })),
            true,
          ),
          ...block.rows.map((cells) => row(cells.map((text) => cell(text)))),
        ]),
        gap(),
      ];
  }
}

function table(rows: readonly TableRow[]): Table {
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}

function row(children: readonly TableCell[], head = false): TableRow {
  // Readers take a header that is said to be off for one.
  return new TableRow({ children, cantSplit: true, ...(head ? { tableHeader: true } : {}) });
}

function cell(text: string, { bold = false, percent }: { bold?: boolean; percent?: number } = {}): TableCell {
  return new TableCell({
    children: [paragraph(text, bold)],
    margins: { top: 40, bottom: 0, left: 80, right: 80 },
    ...(percent === undefined ? {} : { width: { size: percent, type: WidthType.PERCENTAGE } }),
  });
}

/** Two tables that touch would be one. */
function gap(): Paragraph {
  return new Paragraph({});
}

function paragraph(text: string, bold = false): Paragraph {
  return new Paragraph({ children: runs(text, bold) });
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
