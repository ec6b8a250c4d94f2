import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDirective } from "@dondoc/directives";
import stringWidth from "string-width";
import { afterAll, beforeAll, expect, test } from "vitest";

const BIN = join(import.meta.dirname, "../../../bin/dondoc");

/** A notice of our own, with an owner in a heading, one in the sentence, a date, and none. */
const NOTICE = `ỦY BAN NHÂN DÂN
XÃ AN KHÊ THƯỢNG
Số: 15/TB-UBND
An Khê Thượng, ngày 05 tháng 3 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch Ủy ban nhân dân xã tại phiên họp tháng 02 năm 2026

Ngày 27/02/2026, Ủy ban nhân dân xã tổ chức phiên họp. Chủ tịch Ủy ban nhân dân xã kết luận như sau:
1. Phòng Kinh tế
- Rà soát diện tích lúa "vụ xuân", báo cáo Ủy ban nhân dân xã trước ngày 20/3/2026.
- Tiếp tục hướng dẫn các thôn phòng, chống rét cho đàn gia súc.
2. Giao Công an xã chủ trì, phối hợp với các trường học tuyên truyền an toàn giao thông; hoàn thành trong tháng 3 năm 2026.
`;

let folder: string;
let notice: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dondoc-cli-"));
  notice = join(folder, "thông báo.txt");
  await writeFile(notice, NOTICE);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Result = { out: string; err: string; status: number | null };

function dondoc(args: string[], input = ""): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args]);
    const result: Result = { out: "", err: "", status: null };
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      result.out += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      result.err += chunk;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ ...result, status }));
    child.stdin.end(input);
  });
}

test("--json prints the contract exactly, from a file and from standard input", async () => {
  const fromFile = await dondoc(["read", notice, "--json"]);
  expect(fromFile).toMatchObject({ err: "", status: 0 });
  expect(JSON.parse(fromFile.out)).toEqual(JSON.parse(JSON.stringify(readDirective(NOTICE))));
  const fromPipe = await dondoc(["read", "-", "--json"], NOTICE);
  expect(fromPipe.out).toBe(fromFile.out);
});

test("the table names who, what and when, without colours in a pipe and no line too wide", async () => {
  const { out, status } = await dondoc(["read", notice]);
  expect(status).toBe(0);
  expect(out).toContain("Phòng Kinh tế");
  expect(out).toContain("20/03/2026");
  expect(out).not.toContain("\u001b");
  const widths = out.split("\n").map((line) => stringWidth(line));
  expect(Math.max(...widths)).toBeLessThanOrEqual(100);
});

test("--explain says of every task which words and rules gave its fields, and what to check", async () => {
  const { out, status } = await dondoc(["read", notice, "--explain"]);
  expect(status).toBe(0);
  expect(out).toMatch(/^1\. Rà soát diện tích lúa/);
  expect(out).toMatch(/Chủ trì +Phòng Kinh tế ← đơn vị lấy từ đề mục phía trên/);
  expect(out).toMatch(/Thời hạn +20\/03\/2026 · “trước ngày 20\/3\/2026” ← /);
  expect(out).toMatch(/Phối hợp +các trường học/);
  expect(out).toContain("Không có điều gì cần kiểm tra.");
  expect(out).not.toContain("\u001b");
  expect(Math.max(...out.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(100);
  const english = (await dondoc(["read", notice, "--explain", "--lang", "en"])).out;
  expect(english).toMatch(/Lead +Phòng Kinh tế ← taken from the heading above/);
  expect(english).not.toMatch(/đơn vị lấy từ|kiểm tra\.|văn bản không ghi/);
});

test("--csv opens in Excel: byte order mark, CRLF, quotes doubled, no field taken for a formula", async () => {
  const { out } = await dondoc(["read", notice, "--csv"]);
  expect(out.startsWith("\uFEFFTT,Mục,Nhiệm vụ,")).toBe(true);
  expect(out.endsWith("\r\n")).toBe(true);
  expect(out).toContain('""vụ xuân""');
  const records = out.slice(1).trimEnd().split("\r\n");
  expect(records).toHaveLength(1 + readDirective(NOTICE).tasks.length);
  for (const record of records) expect(record).not.toMatch(/(^|,|")[=+@-]/);
});

test("--lang en changes words, not results", async () => {
  const { out } = await dondoc(["read", notice, "--lang", "en"]);
  expect(out).toContain("Task");
  expect(out).toContain("20/03/2026");
});

test("help is complete in both languages, and Vietnamese first", async () => {
  const { out } = await dondoc(["--help"]);
  for (const word of ["Cách dùng:", "read FILE", "serve", "demo", "--version", "Ví dụ:", "Mã thoát"]) {
    expect(out).toContain(word);
  }
  expect(out).not.toMatch(/\b(Usage|Options|Commands|display help)\b/);
  const english = await dondoc(["--help", "--lang", "en"]);
  expect(english.out).toContain("Usage:");
  expect(english.out).not.toMatch(/Cách dùng|Tùy chọn|mặc định/);
});

test("--version is the project's", async () => {
  const { default: project } = await import("../../../package.json", { with: { type: "json" } });
  expect((await dondoc(["--version"])).out).toBe(`${project.version}\n`);
});

test.each([
  ["no command", [], 2, ""],
  ["an unknown command", ["raed", "x"], 2, "USAGE: Không có lệnh raed"],
  ["an unknown option", ["read", "x", "--foo"], 2, "USAGE: Không có tùy chọn --foo"],
  ["no file", ["read"], 2, "USAGE: Thiếu tham số"],
  ["two files", ["read", "a", "b"], 2, "USAGE: Thừa tham số"],
  ["two formats", ["read", "x", "--json", "--csv"], 2, "USAGE: Chỉ chọn một"],
  ["an explanation as data", ["read", "x", "--json", "--explain"], 2, "USAGE: Chỉ chọn một"],
  ["an unknown language", ["--lang", "fr", "read", "x"], 2, "USAGE: Giá trị không hợp lệ: fr"],
  ["a missing file", ["read", "không-có.txt"], 1, "FILE_NOT_FOUND: Không có tệp không-có.txt"],
  ["a folder", ["read", "."], 1, "FILE_IS_FOLDER"],
])("%s: a code and words on stderr, nothing on stdout, an exit status", async (_, args, status, words) => {
  const result = await dondoc(args);
  expect(result.out).toBe("");
  expect(result.status).toBe(status);
  expect(result.err).toContain(words);
});

test("what is no document is refused with its code", async () => {
  const result = await dondoc(["read", "-"], "   \n");
  expect(result).toMatchObject({ out: "", status: 1 });
  expect(result.err).toMatch(/^dondoc: FILE_EMPTY: /);
});

test("a reader that has seen enough is no error", async () => {
  const child = spawn("sh", ["-c", `"${process.execPath}" "${BIN}" read "${notice}" --json | head -c 10`]);
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    err += chunk;
  });
  await new Promise((resolve) => child.on("close", resolve));
  expect(err).toBe("");
});
