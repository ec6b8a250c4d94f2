import { expect, test } from "vitest";
import { detectFormat } from "../detect/detect.ts";
import { readHtml } from "./read-html.ts";

const textOf = (html: string): string => readHtml(Buffer.from(html)).text;

test("what a page shows is read; scripts, styles, menus, comments and hidden words are not", () => {
  const html = `<!DOCTYPE html><html><head><title>Tên</title><style>p{color:red}</style></head><body><nav>Trang chủ</nav>
    <!-- ghi chú --><script>if (a < b) x("<p>không</p>")</script>
    <h1>THÔNG   BÁO</h1><p>Giao <b>Sở</b>
    Tài chính&nbsp;&amp; Kế hoạch&#x1EA1;<br>dòng hai</p><div style="display: none">ẩn</div><div>cuối</div></body></html>`;
  const { text, warnings } = readHtml(Buffer.from(html));
  expect(text).toBe("THÔNG BÁO\n\nGiao Sở Tài chính & Kế hoạchạ\ndòng hai\n\ncuối");
  expect(warnings).toEqual([]);
});

test("lists carry the numbers that a browser shows", () => {
  const html = `<ol start="3"><li>ba<li><p>bốn</p><p>thêm</p><ol type="a"><li>con</ol><li value="9">chín</ol>
    <ol style="list-style-type: upper-roman"><li>La Mã</ol><ul><li>dấu</ul>`;
  expect(textOf(html).split("\n\n")).toEqual([
    "3. ba",
    "4. bốn",
    "thêm",
    "a. con",
    "9. chín",
    "I. La Mã",
    "• dấu",
  ]);
});

test("tables are rows; cells that reach over columns and rows keep the columns countable", () => {
  const html = `<table border=1><tr><th>TT<th>Việc<th>Chủ trì</tr><tr><td colspan=3>I. Kinh tế</td></tr>
    <tr><td>1<td>Rà soát<p>báo cáo | đề xuất<td rowspan=2>Sở</tr><tr><td>2<td><table><tr><td>x<td>y</table></tr></table>`;
  expect(textOf(html).split("\n")).toEqual([
    "| TT | Việc | Chủ trì |",
    "| I. Kinh tế | | |",
    "| 1 | Rà soát báo cáo ¦ đề xuất | Sở |",
    "| 2 | x y | |",
  ]);
});

test("header tables without borders are reading text", () => {
  const html = `<table><tr><td><p>UBND TỈNH<p>VĂN PHÒNG<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập</table>`;
  expect(textOf(html)).toBe("UBND TỈNH\nVĂN PHÒNG\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập");
});

test.each<[string, Uint8Array]>([
  ["UTF-8 without a word", Buffer.from("<html><p>Thông báo họp huyện</p>")],
  ["UTF-16 with its mark", Buffer.from("\ufeff<html><p>Thông báo họp huyện</p>", "utf16le")],
  [
    "Windows-1258 by name",
    Buffer.from("<html><meta charset='windows-1258'><p>Th\xf4ng b\xe1o ho\xf2p huy\xea\xf2n</p>", "latin1"),
  ],
  ["UTF-8 that calls itself ASCII", Buffer.from('<html><meta charset="us-ascii"><p>Thông báo họp huyện</p>')],
])("the encoding is found: %s", (_, bytes) => {
  expect(readHtml(bytes).text).toBe("Thông báo họp huyện");
});

test("old fonts are decoded, named in a tag, a style or the sheet, and also when nothing names them", () => {
  const words = "Th\xabng b\xb8o kÕt luËn";
  const head = `<html><meta charset="windows-1252"><style><!-- /* x */ p.MsoNormal, li.MsoNormal {margin:0; font-family:".VnTime";} --></style>`;
  const pages = [
    `<html><meta charset="windows-1252"><font face=".VnTime">${words}</font>`,
    `<html><meta charset="windows-1252"><span style='font-family:".VnTime","serif"'>${words}</span>`,
    `${head}<p class=MsoNormal>${words}</p>`,
    `<html><p>${words}</p>`,
  ];
  for (const page of pages) {
    const latin = Buffer.from(page.replaceAll("Õ", "\xd5").replaceAll("Ë", "\xcb"), "latin1");
    const { text, warnings } = readHtml(latin);
    expect(text).toBe("Thông báo kết luận");
    expect(warnings.map(({ code }) => code)).toEqual(["LEGACY_ENCODING"]);
  }
});

test("tracked changes that Word writes into a page are read as accepted", () => {
  const { text, warnings } = readHtml(Buffer.from("<p>trước ngày <del>20</del><ins>30</ins>/6</p>"));
  expect(text).toBe("trước ngày 30/6");
  expect(warnings.map(({ code }) => code)).toEqual(["TRACKED_CHANGES"]);
});

const archive = (encoding: string, body: string): Uint8Array =>
  Buffer.from(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="=_x"; type="text/html"\r\n\r\n--=_x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--=_x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--=_x--\r\n`,
  );

test.each([
  ["quoted-printable", "<p>Th=C3=B4ng =\r\nb=C3=A1o</p>"],
  ["base64", Buffer.from("<p>Thông báo</p>").toString("base64")],
  ["8bit", "<p>Thông báo</p>"],
])("the page of a web archive is read: %s", (encoding, body) => {
  expect(detectFormat(archive(encoding, body))).toBe("text/html");
  expect(readHtml(archive(encoding, body)).text).toBe("Thông báo");
});

test("a web archive without a page is refused", () => {
  const bytes = Buffer.from(
    Buffer.from(archive("8bit", "x")).toString().replace("text/html; charset", "text/css; charset"),
  );
  expect(() => readHtml(bytes)).toThrow(expect.objectContaining({ code: "FILE_BROKEN" }));
});
