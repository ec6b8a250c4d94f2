import type { DocumentSummary, ImportResult, Proposal, ReviewView } from "@dondoc/contract";
import type { InjectOptions } from "fastify";
import { expect } from "vitest";
import type { Db } from "../src/db/database.ts";
import type { Browser, TestApp } from "./app.ts";
import { buildAuthority, buildGroup, buildUnit, signIn } from "./builders.ts";

/** An invented notice of a province that does not exist; five orders, one sentence left unaccounted. */
export const NOTICE = `ỦY BAN NHÂN DÂN
TỈNH SƠN HÀ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 45/TB-UBND
Sơn Hà, ngày 05 tháng 8 năm 2025

THÔNG BÁO
Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại phiên họp thường kỳ tháng 7 năm 2025

Ngày 01/8/2025, Chủ tịch UBND tỉnh chủ trì phiên họp. Sau khi nghe các ý kiến, Chủ tịch UBND tỉnh kết luận như sau:

I. NHIỆM VỤ TRỌNG TÂM

1. Sở Tài chính
- Chủ trì, phối hợp với Sở Xây dựng rà soát vốn đầu tư công, báo cáo UBND tỉnh trước ngày 20/8/2025.
- Tham mưu phương án điều hành ngân sách quý IV năm 2025 và hướng dẫn các đơn vị lập dự toán, hoàn thành trong tháng 9 năm 2025.

2. Giao Sở Y tế kiểm tra các trạm y tế, xong trước ngày 30/9/2025.

3. UBND các xã, phường (trừ xã Bình Lãng) khẩn trương rà soát hộ nghèo, báo cáo trước ngày 30/9/2025.

4. Đề nghị Liên đoàn Lao động tỉnh tuyên truyền, vận động đoàn viên hưởng ứng phong trào.

Trên đây là kết luận của Chủ tịch UBND tỉnh, Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
`;

/** Words of {@link NOTICE} as a span. */
export function spanOf(words: string, text: string = NOTICE): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

export type Province = {
  authorityId: string;
  finance: string;
  construction: string;
  health: string;
  communes: { binhLang: string; dongMy: string; tanLac: string };
  allCommunes: string;
};

/** The units that {@link NOTICE} names, but for the union; and the group of its communes. */
export async function buildProvince({ deps: { db } }: { deps: { db: Db } }): Promise<Province> {
  const { id: authorityId } = await buildAuthority(db, { name: "UBND tỉnh Sơn Hà" });
  const unit = async (name: string, kind: "department" | "commune" | "ward" = "department") =>
    (await buildUnit(db, authorityId, { name, kind })).id;
  const communes = {
    binhLang: await unit("UBND xã Bình Lãng", "commune"),
    dongMy: await unit("UBND xã Đồng Mỹ", "commune"),
    tanLac: await unit("UBND phường Tân Lạc", "ward"),
  };
  const group = await buildGroup(db, authorityId, {
    name: "UBND các xã, phường",
    unitIds: Object.values(communes),
  });
  return {
    authorityId,
    finance: await unit("Sở Tài chính"),
    construction: await unit("Sở Xây dựng"),
    health: await unit("Sở Y tế"),
    communes,
    allCommunes: group.id,
  };
}

/** A multipart body with one file, and its header: the last arguments of `browser.send`. */
export function fileForm(fileName: string, content: string | Buffer): [Buffer, InjectOptions] {
  const boundary = "----dondoc-test";
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(head),
    typeof content === "string" ? Buffer.from(content) : content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return [body, { headers: { "content-type": `multipart/form-data; boundary=${boundary}` } }];
}

/** Asks until the document has been read. */
export async function untilRead(browser: Browser, id: string): Promise<DocumentSummary> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await browser.get(`/documents/${id}`);
    expect(answer.statusCode).toBe(200);
    const document = answer.json<DocumentSummary>();
    if (document.state !== "reading") return document;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the document is still being read");
}

/** Brings a text in and waits until it has been read. */
export async function importText(browser: Browser, text: string = NOTICE): Promise<DocumentSummary> {
  const answer = await browser.post("/documents/text", { text });
  expect(answer.statusCode, answer.body).toBe(201);
  return untilRead(browser, answer.json<ImportResult>().document.id);
}

export async function reviewOf(browser: Browser, id: string): Promise<ReviewView> {
  const answer = await browser.get(`/documents/${id}/review`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<ReviewView>();
}

/** An officer with {@link NOTICE} read, and its proposals found by words of theirs. */
export async function openReview(test: TestApp) {
  const province = await buildProvince(test);
  const officer = await signIn(test, province.authorityId, "officer");
  const document = await importText(officer);
  const review = await reviewOf(officer, document.id);
  const proposal = (words: string): Proposal => {
    const found = review.proposals.find(({ text }) => text.includes(words));
    if (!found) throw new Error(`no proposal says: ${words}`);
    return found;
  };
  return { province, officer, document, review, proposal };
}
