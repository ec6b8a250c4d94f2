import { expect, test } from "vitest";
import { buildPdf, setLines } from "../../../../test/build-pdf.ts";
import { makeSigner, type SignOptions, signPdf } from "../../../../test/sign-pdf.ts";
import { DEFAULT_LIMITS } from "../../../limits.ts";
import { readPdf } from "../read-pdf.ts";
import { measureDer } from "./der.ts";
import { parsePdfDate } from "./pdf-date.ts";

const TEXT = "Ủy ban nhân dân xã Sơn Hà thông báo kết luận của Chủ tịch tại phiên họp tháng 6.";
const pdf = buildPdf([{ texts: setLines(TEXT, { y: 100 }) }]);
const office = makeSigner("Ủy ban nhân dân xã Sơn Hà", "Tỉnh Sơn Hà");
const person = makeSigner("Trần Văn Bình", "Ủy ban nhân dân xã Sơn Hà", "ec");
const pss = makeSigner("Văn phòng", "Tỉnh Sơn Hà", "pss");
const telephone = makeSigner("Lê Thị Mai", "Tỉnh Sơn Hà", "rsa without null");
const authority = makeSigner("Dịch vụ cấp dấu thời gian", "Cơ quan chứng thực");
const time = new Date("2026-06-20T03:30:00Z");

const read = (bytes: Uint8Array) => readPdf(bytes, DEFAULT_LIMITS);
const signed = (options: Partial<SignOptions> = {}, file = pdf) =>
  signPdf(file, { signer: office, time, ...options });
/** The only signature of a file. */
const only = async (bytes: Uint8Array) => {
  const { signatures } = await read(bytes);
  expect(signatures).toHaveLength(1);
  return signatures![0]!;
};

test("who signed, for whom, when, in which field, and that nothing was changed", async () => {
  const { signatures, warnings, text } = await read(signed());
  expect(text).toBe(TEXT);
  expect(signatures).toEqual([
    {
      signer: "Ủy ban nhân dân xã Sơn Hà",
      organisation: "Tỉnh Sơn Hà",
      signedAt: "2026-06-20T03:30:00.000Z",
      field: "Chuky1",
      covers: "whole",
      intact: true,
      trusted: null,
    },
  ]);
  expect(warnings.map((w) => w.code)).toEqual(["PDF_SIGNED"]);
  expect(warnings[0]?.message).toContain(
    "Ủy ban nhân dân xã Sơn Hà (Tỉnh Sơn Hà) ký lúc 10:30 ngày 20/06/2026. Nội dung được ký còn nguyên vẹn.",
  );
});

test.each<[string, Partial<SignOptions>]>([
  ["RSA with SHA-1", { hash: "sha1" }],
  ["RSA with SHA-384", { hash: "sha384" }],
  ["RSA with SHA-512", { hash: "sha512" }],
  ["RSA-PSS with SHA-256", { signer: pss }],
  ["RSA-PSS with SHA-512", { signer: pss, hash: "sha512" }],
  ["RSA of telephones, without NULL", { signer: telephone }],
  ["ECDSA", { signer: person }],
  ["CAdES", { kind: "ETSI.CAdES.detached" }],
  ["the digest inside the signature", { kind: "adbe.pkcs7.sha1" }],
  ["no signed attributes", { bare: true }],
  ["a document time stamp", { kind: "ETSI.RFC3161", signer: authority }],
])("%s: intact as signed, broken when one byte of the text differs", async (_, options) => {
  const file = signed(options);
  expect(await only(file)).toMatchObject({ intact: true, covers: "whole" });
  const tampered = Buffer.from(file);
  const at = tampered.indexOf("> Tj") - 1;
  tampered[at] = tampered[at] === 0x31 ? 0x32 : 0x31;
  const { signatures, warnings } = await read(tampered);
  expect(signatures).toMatchObject([{ intact: false }]);
  expect(warnings.map((w) => w.code)).toEqual(["PDF_SIGNATURE_BROKEN"]);
  expect(warnings[0]?.message).toContain("có thể đã bị sửa sau khi ký");
});

test("bytes appended behind the signature are told; an empty line at the end is not", async () => {
  const file = signed();
  expect(await only(Buffer.concat([file, Buffer.from("\r\n")]))).toMatchObject({ covers: "whole" });
  const { signatures, warnings } = await read(Buffer.concat([file, Buffer.from("% một dòng thêm vào\n")]));
  expect(signatures).toMatchObject([{ covers: "part", intact: true }]);
  expect(warnings[0]?.message).toContain("đã được ghi thêm dữ liệu chưa ký");
});

test("a second signature leaves the first one intact, and signs what was appended", async () => {
  const both = signed({ signer: person, field: "Chuky2" }, signed());
  const { signatures, warnings } = await read(both);
  expect(signatures).toMatchObject([
    { signer: "Ủy ban nhân dân xã Sơn Hà", field: "Chuky1", covers: "part", intact: true },
    { signer: "Trần Văn Bình", field: "Chuky2", covers: "whole", intact: true },
  ]);
  expect(warnings.map((w) => w.code)).toEqual(["PDF_SIGNED"]);
  expect(warnings[0]?.message).not.toContain("chưa ký;");
});

test("somebody who signed several times is named once, with the last time", async () => {
  const later = new Date("2026-06-20T09:00:00Z");
  const { warnings } = await read(signed({ field: "Chuky2", time: later }, signed()));
  expect(warnings[0]?.message).toContain("(Tỉnh Sơn Hà) ký lúc 16:00 ngày 20/06/2026 (2 chữ ký).");
});

test("a certified time counts before the signer's own, and only for this signature", async () => {
  const stamp = { signer: authority, time: new Date("2026-06-20T03:31:05Z") };
  expect((await only(signed({ stamp }))).signedAt).toBe("2026-06-20T03:31:05.000Z");
  expect((await only(signPdf(pdf, { signer: office, written: "D:20260620103000+07'00'" }))).signedAt).toBe(
    "2026-06-20T03:30:00.000Z",
  );
  expect((await only(signPdf(pdf, { signer: office }))).signedAt).toBeNull();
});

test.each<[string, SignOptions["ranges"]]>([
  ["beyond the end of the file", ([a, b, c, d]) => [a!, b!, c!, d! + 1000]],
  ["of negative length", ([a, b, c]) => [a!, b!, c!, -5]],
  ["that overlap", ([a, b, , d]) => [a!, b!, b! - 10, d!]],
  ["that begin behind the first byte", ([, b, c, d]) => [9, b! - 9, c!, d!]],
  ["that leave out more than the signature", ([a, b, c, d]) => [a!, b! - 60, c!, d!]],
  ["of which there is one", ([a, b]) => [a!, b!]],
  ["of which there are eight", (ranges) => [...ranges, ...ranges]],
  ["of which there are none", () => []],
])("ranges %s never count as intact", async (_, ranges) => {
  expect(await only(signed({ ranges }))).toMatchObject({ intact: false, covers: "part" });
});

/** `depth` values of indefinite length inside each other. */
const nested = (depth: number): Uint8Array => Buffer.alloc(depth * 2, Uint8Array.from([0x30, 0x80]));

test.each([
  ["nothing", new Uint8Array([0])],
  ["a megabyte of values inside each other", nested(500_000)],
  ["noise", Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)],
  ["a length beyond the end", Uint8Array.from([0x30, 0x84, 0x7f, 0xff, 0xff, 0xff, 1])],
])("a signature that holds %s is told as broken and the text is read", async (_, contents) => {
  const { text, signatures, warnings } = await read(signed({ contents }));
  expect(text).toBe(TEXT);
  expect(signatures).toMatchObject([{ signer: null, intact: false }]);
  expect(warnings.map((w) => w.code)).toEqual(["PDF_SIGNATURE_BROKEN"]);
});

test("a signature of another file is none of this one", async () => {
  const other = signPdf(buildPdf([{ texts: setLines("Một văn bản khác hẳn.", { y: 100 }) }]), {
    signer: office,
  });
  const gap = other.indexOf(0x3c, Buffer.from(other).indexOf("/Contents<"));
  const contents = Buffer.from(Buffer.from(other.subarray(gap + 1, gap + 8001)).toString("latin1"), "hex");
  expect(await only(signed({ contents }))).toMatchObject({
    signer: "Ủy ban nhân dân xã Sơn Hà",
    intact: false,
  });
});

test("ten thousand signatures: the first fifty are looked at, the rest is counted", async () => {
  const one = Buffer.from(signed()).toString("latin1");
  const field = /(\d+) 0 R\]>>>>/.exec(one)?.[1];
  const many = one.replace(`${field} 0 R]>>>>`, `${`${field} 0 R `.repeat(10_000)}]>>>>`);
  const { signatures, warnings } = await read(Buffer.from(many, "latin1"));
  expect(signatures).toHaveLength(50);
  expect(warnings.map((w) => w.message).join()).toContain(
    "Tệp có 10000 chữ ký số, chỉ kiểm tra 50 chữ ký đầu.",
  );
});

test("DER is measured: definite, without end mark, and what is cut off", () => {
  expect(measureDer(Uint8Array.from([0x30, 3, 2, 1, 5, 0, 0]))).toBe(5);
  expect(measureDer(Uint8Array.from([0x30, 0x80, 2, 1, 5, 0, 0, 9]))).toBe(7);
  expect(measureDer(Uint8Array.from([0x30, 4, 2, 1, 5]))).toBeNull();
  expect(measureDer(Uint8Array.from([0x30, 2, 2, 5, 1, 1, 1, 1, 1]))).toBeNull();
  expect(measureDer(new Uint8Array())).toBeNull();
});

test.each([
  ["D:20260620103000+07'00'", "2026-06-20T03:30:00.000Z"],
  ["D:20260620103000Z", "2026-06-20T10:30:00.000Z"],
  ["D:20260620103000-02'30'", "2026-06-20T13:00:00.000Z"],
  ["D:20260620", "2026-06-19T17:00:00.000Z"],
])("the date %s is %s", (text, iso) => {
  expect(parsePdfDate(text)?.toISOString()).toBe(iso);
});
