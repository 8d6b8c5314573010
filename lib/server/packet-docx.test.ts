import { convertToHtml, extractRawText } from "mammoth";
import { describe, expect, it } from "vitest";
import { debriefPacket } from "@/lib/domain/exchange/debrief-packet";
import type { Packet } from "@/lib/domain/exchange/packet";
import { DEBRIEF } from "@/lib/domain/exchange/test-debrief";
import { writeDocx } from "./packet-docx";

async function opened(packet: Packet): Promise<{ readonly text: string; readonly html: string }> {
  const file = { buffer: Buffer.from(await writeDocx(packet)) };
  return { text: (await extractRawText(file)).value, html: (await convertToHtml(file)).value };
}

describe("a packet as a Word document", () => {
  it("is read by another program with all its words", async () => {
    const packet = debriefPacket(DEBRIEF);
    const { text } = await opened(packet);
    for (const block of packet.blocks) for (const words of wordsOf(block)) expect(text).toContain(words);
    expect(text).toContain(packet.title);
  });

  it("has real headings, lists and tables", async () => {
    const { html } = await opened({
      title: "A title",
      blocks: [
        { kind: "heading", depth: 1, text: "Scores" },
        { kind: "heading", depth: 3, text: "Ana" },
        { kind: "list", lines: ["one", "two"] },
        { kind: "table", head: ["Asked", "Ana"], rows: [["Locks", "3 Solid"]] },
      ],
    });
    expect(html).toContain("<h1>Scores</h1>");
    expect(html).toContain("<h3>Ana</h3>");
    expect(html).toMatch(/<ul><li>one<\/li><li>two<\/li><\/ul>/);
    expect(html).toMatch(/<thead><tr><th><p>(<strong>)?Asked.*<tbody><tr><td><p>Locks<\/p><\/td>/);
  });

  it("numbers its pages", async () => {
    const file = Buffer.from(await writeDocx({ title: "A title", blocks: [] }));
    expect(file.includes("word/footer1.xml")).toBe(true);
  });

  it("opens whatever was typed: control characters, half a surrogate pair, markup, line breaks", async () => {
    const { text, html } = await opened({
      title: "\u0001Zo\u00eb \ud83d\ude00",
      blocks: [{ kind: "text", text: "a\u0000b \u000bc\ud800 <i>&amp;</i>\r\nnext\uffff" }],
    });
    expect(text).toContain("Zo\u00eb \ud83d\ude00");
    expect(text).toContain("ab c\ufffd <i>&amp;</i>");
    expect(html).toMatch(/<br \/>next</);
  });
});

function wordsOf(block: Packet["blocks"][number]): readonly string[] {
  switch (block.kind) {
    case "list":
      return block.lines;
    case "facts":
      return block.facts.flat();
    case "table":
      return [...block.head, ...block.rows.flat()];
    default:
      return [block.text];
  }
}
