import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildZip, type ZipPart } from "../../test/build-zip.ts";
import { displayPath, isClutter } from "./entry-names.ts";
import { type Archive, type ArchiveLimits, openArchive } from "./open-archive.ts";

const MIB = 1024 * 1024;
const LIMITS: ArchiveLimits = { maxFiles: 20, maxFileBytes: 2 * MIB, maxTotalBytes: 6 * MIB, maxRatio: 200 };

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dondoc-archive-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function open(bytes: Buffer): Promise<Archive> {
  const path = join(folder, `${++count}.zip`);
  await writeFile(path, bytes);
  return openArchive(path, LIMITS);
}
const opened = (parts: ZipPart[]) => open(buildZip(parts));
const pathsOf = async (parts: ZipPart[]) => (await opened(parts)).entries.map(({ path }) => path);
const refused = (parts: ZipPart[]) => opened(parts).catch((error) => error.code);

/** Bytes of a name in a code page: each letter as the single code that the page has for it. */
const bytesOf = (codes: string): Uint8Array => Buffer.from(codes, "latin1");

test("files come out as they went in, one by one, with their folders", async () => {
  const archive = await opened([
    { name: "Thông báo/", data: "" },
    { name: "Thông báo/số 1.txt", data: "một" },
    { name: "hai.txt", data: "hai" },
  ]);
  expect(archive.entries).toEqual([
    { index: 0, path: "Thông báo/số 1.txt", byteSize: 5, refusal: null },
    { index: 1, path: "hai.txt", byteSize: 3, refusal: null },
  ]);
  expect((await buffer(await archive.read(archive.entries[1]!))).toString()).toBe("hai");
  expect((await buffer(await archive.read(archive.entries[0]!))).toString()).toBe("một");
  archive.close();
});

describe("names", () => {
  test("without the flag, valid UTF-8 is UTF-8", async () => {
    expect(await pathsOf([{ name: Buffer.from("Kế hoạch số 2.txt"), data: "x" }])).toEqual([
      "Kế hoạch số 2.txt",
    ]);
  });

  test("of Windows-1258 are put together from letters and marks", async () => {
    // "Kế hoạch tổ chức": ê + sắc, o + nặng, ô + hỏi, ư + sắc, as Windows writes them.
    const name = bytesOf(
      "K\xea\xec ho\xf2a\x63h t\xf4\xd2 ch\xfd\xecc.txt".replace("ho\xf2a\x63h", "hoa\xf2ch"),
    );
    expect(await pathsOf([{ name, data: "x" }])).toEqual(["Kế hoạch tổ chức.txt"]);
  });

  test("of TCVN3 are known by the words they make", async () => {
    const name = bytesOf("Th\xabng b\xb8o k\xd5t lu\xcbn.txt");
    expect(await pathsOf([{ name, data: "x" }])).toEqual(["Thông báo kết luận.txt"]);
  });

  test("of no Vietnamese code page are read as ZIP says, CP437", async () => {
    expect(await pathsOf([{ name: bytesOf("r\x82sum\x82.txt"), data: "x" }])).toEqual(["résumé.txt"]);
  });

  test("of other places on the disk lose what leads there", () => {
    expect(displayPath("../../etc/passwd")).toBe("etc/passwd");
    expect(displayPath("C:\\Văn bản\\..\\a.docx")).toBe("Văn bản/a.docx");
    expect(displayPath("/\u202e\0gốc/./a.txt")).toBe("gốc/a.txt");
    expect(displayPath("../..")).toBe("van-ban");
    expect(displayPath(`${"d/".repeat(400)}cuối.txt`)).toMatch(/^….{391}cuối\.txt$/);
  });

  test.each(["__MACOSX/a.txt", "b/._a.docx", ".DS_Store", "Thumbs.db", "x/desktop.ini", "~$bao cao.docx"])(
    "%s is left behind by a program and skipped",
    async (name) => {
      expect(isClutter(name)).toBe(true);
      expect(
        await pathsOf([
          { name, data: "x" },
          { name: "thật.txt", data: "x" },
        ]),
      ).toEqual(["thật.txt"]);
    },
  );
});

describe("a whole archive is refused", () => {
  test.each<[string, ZipPart[], string]>([
    ["with a password", [{ name: "a.txt", data: "x", encrypted: true }], "FILE_PASSWORD"],
    ["that is a bomb", [{ name: "a.txt", data: Buffer.alloc(5 * MIB) }], "FILE_TOO_COMPLEX"],
    ["of nothing but clutter", [{ name: "Thumbs.db", data: "x" }], "ARCHIVE_EMPTY"],
    ["of nothing", [], "ARCHIVE_EMPTY"],
    [
      "of too many files",
      Array.from({ length: 21 }, (_, i) => ({ name: `${i}.txt`, data: "x" })),
      "ARCHIVE_TOO_MANY",
    ],
    [
      "of too many folders",
      Array.from({ length: 81 }, (_, i) => ({ name: `${i}/`, data: "" })),
      "ARCHIVE_TOO_MANY",
    ],
    [
      "that unpacks to too much",
      Array.from({ length: 7 }, (_, i) => ({ name: `${i}.txt`, data: Buffer.alloc(MIB, `${i} ab`) })),
      "ARCHIVE_TOO_LARGE",
    ],
  ])("%s", async (_, parts, code) => {
    expect(await refused(parts)).toBe(code);
  });

  test("whose table of contents would fill the memory with names", async () => {
    const path = join(folder, "names.zip");
    const name = Buffer.alloc(65_535, "a");
    await writeFile(path, buildZip(Array.from({ length: 257 }, () => ({ name, data: "x" }))));
    await expect(openArchive(path, { ...LIMITS, maxFiles: 500 })).rejects.toMatchObject({
      code: "FILE_TOO_COMPLEX",
    });
  });

  test("that is cut off, or none at all", async () => {
    const whole = buildZip([{ name: "a.txt", data: "x".repeat(5000) }]);
    for (const bytes of [whole.subarray(0, -10), Buffer.from("không phải tệp nén"), Buffer.alloc(0)])
      await expect(open(Buffer.from(bytes))).rejects.toMatchObject({ code: "FILE_BROKEN" });
  });
});

describe("a single file is refused", () => {
  test.each<[string, ZipPart, string]>([
    ["that is an archive itself", { name: "trong.zip", data: "PK" }, "FILE_ARCHIVE"],
    ["without bytes", { name: "a.txt", data: "" }, "FILE_EMPTY"],
    ["that is too large", { name: "a.txt", data: randomLetters(2 * MIB + 1) }, "FILE_TOO_LARGE"],
    ["that is a link", { name: "a.txt", data: "/etc/passwd", mode: 0o120777 }, "FILE_UNSUPPORTED"],
  ])("%s", async (_, part, code) => {
    expect(
      (await opened([part, { name: "khác.txt", data: "x" }])).entries.map(({ refusal }) => refusal),
    ).toEqual([code, null]);
  });

  test.each<[string, ZipPart["claims"]]>([
    ["than it claims", { size: 10 }],
    ["than it was packed from", { crc: 12345 }],
  ])("when it holds other bytes %s, while the others are read", async (_, claims) => {
    const archive = await opened([
      { name: "dối.txt", data: "x".repeat(5000), ...(claims && { claims }) },
      { name: "thật.txt", data: "thật" },
    ]);
    const [lie, truth] = archive.entries;
    const reading = archive.read(lie!).then(buffer);
    await expect(reading).rejects.toMatchObject({ code: "FILE_BROKEN" });
    expect((await buffer(await archive.read(truth!))).toString()).toBe("thật");
    archive.close();
  });
});

function randomLetters(length: number): Buffer {
  let seed = 7;
  return Buffer.from(
    Array.from({ length }, () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return 97 + (seed % 26);
    }),
  );
}
