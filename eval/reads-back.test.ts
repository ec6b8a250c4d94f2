import { readDirective } from "@dondoc/directives";
import { extractTextInline, writeOfficialDocx, writeOfficialPdf } from "@dondoc/files";
import { describe, expect, test } from "vitest";
import { letter, notice } from "../packages/files/test/official-samples.ts";

/** What goes out comes in again: an official document that we wrote is read as what it was made of. */
describe.each([
  { format: ".docx", write: writeOfficialDocx },
  { format: "PDF", write: writeOfficialPdf },
])("a document written as $format", ({ write }) => {
  test("a notice gives its fields back", async () => {
    const { text } = await extractTextInline(await write(notice));
    expect(readDirective(text, {}).document).toMatchObject({
      type: "thong-bao",
      number: "45/TB-UBND",
      place: notice.place,
      date: "2026-02-05",
      issuer: "UBND xã Suối Cát",
      title: notice.subject,
      meetingDate: "2026-02-03",
      signer: {
        authority: "TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG",
        position: "PHÓ CHÁNH VĂN PHÒNG",
        name: "Lò Thị Ngân",
      },
      recipients: [...notice.recipients, "Lưu: VT, VP"],
    });
  });

  test("a notice gives its tasks back: who, by when, in which part", async () => {
    const { text } = await extractTextInline(await write(notice));
    const tasks = readDirective(text, {}).tasks.map((task) => [
      task.leads.map(({ name }) => name).join(", "),
      task.deadline?.due ?? null,
      task.section.join(" "),
    ]);
    expect(tasks).toEqual([
      ["Phòng Kinh tế", "2026-02-20", "II 1 a"],
      ["Phòng Tài chính", "2026-03-31", "II 1 b"],
      ["Trạm Y tế xã", "2026-02-28", "II 2 a"],
      ["Công an xã", "2026-03-15", "II 2 b -"],
      ["Công an xã", "2026-03-15", "II 2 b -"],
      ["Văn phòng", null, "II 3"],
    ]);
  });

  test("a letter without number and day gives its open fields, its orders and every row of its annexes", async () => {
    const { text } = await extractTextInline(await write(letter));
    const { document, tasks } = readDirective(text, {});
    expect(document).toMatchObject({ type: "cong-van", date: "2026-08", place: letter.place });
    expect(document.number).toContain("UBND-VP");
    expect(document.title).toContain(letter.subject);
    expect(tasks).toHaveLength(2 + 60 + 3);
    expect(tasks[0]!.deadline?.due).toBe("2026-08-30");
  });
});
