// `node bench/batch-memory.ts [MEGABYTES]`: brings a ZIP of so many megabytes (200) of Word files with
// pictures and of PDFs into the real program and prints the most memory that its process had, by the
// system's own count (Linux). Exits with 1 above a gigabyte.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { openAsBlob } from "node:fs";
import { mkdtemp, open, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BatchSummary } from "@dondoc/contract";
import { strToU8, Zip, ZipPassThrough, zipSync } from "fflate";
import { startEmbeddedPostgres } from "../apps/server/src/db/embedded/index.ts";
import { NOTICE } from "../apps/server/test/documents.ts";
import { cookieOf } from "../apps/server/test/process.ts";
import { paragraph, part } from "../packages/files/test/build-docx.ts";
import { buildPdf, setLines } from "../packages/files/test/build-pdf.ts";

const MB = 1e6;
const BAR_MB = 1000;
const megabytes = Number(process.argv[2] ?? 200);

const lines = NOTICE.split("\n").filter((line) => line !== "");

/** A letter with two megabytes of pictures; no two are the same. */
const wordFile = (i: number): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(
      part("document", `<w:body>${[...lines, `Bản ${i}`].map((line) => paragraph(line)).join("")}</w:body>`),
    ),
    "word/media/image1.png": [randomBytes(2 * MB), { level: 0 }],
  });

/** A plan of twenty pages with two megabytes behind its end. */
const pdfFile = (i: number): Uint8Array =>
  Buffer.concat([
    buildPdf(
      Array.from({ length: 20 }, (_, page) => ({
        texts: lines.flatMap((line, row) =>
          setLines(`${line} ${i} ${page}`, { y: 50 + row * 34, step: 15, size: 11, indent: 0 }),
        ),
      })),
    ),
    Buffer.from("\n%"),
    Buffer.from(randomBytes(MB).toString("hex")),
  ]);

async function writeArchive(path: string): Promise<number> {
  const file = await open(path, "w");
  let chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  let size = 0;
  const flush = async (): Promise<void> => {
    for (const chunk of chunks) size += (await file.write(chunk)).bytesWritten;
    chunks = [];
  };
  let count = 0;
  for (; size < megabytes * MB; count++) {
    const isPdf = count % 2 === 1;
    const entry = new ZipPassThrough(`Tháng ${count % 12}/văn bản ${count}.${isPdf ? "pdf" : "docx"}`);
    zip.add(entry);
    entry.push(isPdf ? pdfFile(count) : wordFile(count), true);
    await flush();
  }
  zip.end();
  await flush();
  await file.close();
  return count;
}

/** Kilobytes of a line of /proc: VmRSS is now, VmHWM the most there ever was. */
async function memoryOf(pid: number, line: "VmRSS" | "VmHWM"): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`${line}:\\s+(\\d+)`).exec(status)![1]) * 1024;
}

const inMb = (bytes: number): string => `${Math.round(bytes / MB)} MB`;

async function measure(dataDir: string, databaseUrl: string): Promise<boolean> {
  const archive = join(dataDir, "bench.zip");
  const files = await writeArchive(archive);
  const program = spawn(process.execPath, [join(import.meta.dirname, "batch-program.ts")], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DONDOC_DATA: dataDir,
      DONDOC_PORT: "0",
      DONDOC_LOG: "silent",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [said] = (await once(program.stdout, "data")) as [Buffer];
    const { url, username } = JSON.parse(said.toString()) as { url: string; username: string };
    const headers = { cookie: await cookieOf(url, username) };
    const pid = program.pid!;
    console.log(
      `archive: ${inMb((await stat(archive)).size)}, ${files} files; at rest ${inMb(await memoryOf(pid, "VmRSS"))}`,
    );
    const begin = performance.now();
    const seconds = (): string => `${((performance.now() - begin) / 1000).toFixed(1)} s`;
    const form = new FormData();
    form.append("file", await openAsBlob(archive), "bench.zip");
    const answer = await fetch(`${url}/api/v1/batches`, { method: "POST", headers, body: form });
    let batch = (await answer.json()) as BatchSummary;
    if (answer.status !== 201) throw new Error(JSON.stringify(batch));
    console.log(`received after ${seconds()}, most memory so far ${inMb(await memoryOf(pid, "VmHWM"))}`);
    let slowest = 0;
    while (batch.unpacking || batch.counts.waiting + batch.counts.reading > 0) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const asked = performance.now();
      batch = (await (await fetch(`${url}/api/v1/batches/${batch.id}`, { headers })).json()) as BatchSummary;
      slowest = Math.max(slowest, performance.now() - asked);
    }
    const most = await memoryOf(pid, "VmHWM");
    console.log(`read after ${seconds()}: ${JSON.stringify(batch.counts)}`);
    console.log(`slowest answer meanwhile: ${Math.round(slowest)} ms`);
    console.log(`most memory of the process: ${inMb(most)} (bar ${BAR_MB} MB)`);
    return most <= BAR_MB * MB && batch.counts.done === files;
  } finally {
    program.kill("SIGKILL");
  }
}

const dataDir = await mkdtemp(join(tmpdir(), "dondoc-bench-"));
const quiet = { info: () => {}, warn: console.warn, error: console.error };
const database = await startEmbeddedPostgres({ dataDir, log: quiet, throwaway: true });
try {
  const { host, port, user, password, database: name } = database.connection;
  const socket = encodeURIComponent(host);
  const held = await measure(
    dataDir,
    `postgres://${user}:${password}@localhost:${port}/${name}?host=${socket}`,
  );
  process.exitCode = held ? 0 : 1;
} finally {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}
