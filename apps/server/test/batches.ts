import type { BatchCreated, BatchItem, BatchItemPage, BatchSummary } from "@dondoc/contract";
import { expect } from "vitest";
import { buildZip, type ZipPart } from "../../../packages/files/test/build-zip.ts";
import type { Browser } from "./app.ts";
import { fileForm, NOTICE } from "./documents.ts";

let count = 0;
/** A notice like no other, so that it is not known. */
export const freshNotice = (): string => `${NOTICE}\n(lô ${++count})`;

/** Sends an archive; the answer as it is. */
export const sendArchive = (browser: Browser, bytes: Buffer, name = "Tháng 8.zip") =>
  browser.send("POST", "/batches", ...fileForm(name, bytes));

/** Brings an archive in. */
export async function importArchive(browser: Browser, parts: readonly ZipPart[]): Promise<BatchSummary> {
  const answer = await sendArchive(browser, buildZip(parts));
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<BatchSummary>();
}

/** Begins a batch of files to be sent. */
export async function announceFiles(
  browser: Browser,
  files: { path: string; byteSize: number }[],
): Promise<BatchCreated> {
  const answer = await browser.post("/batches/files", { name: "Thư mục tháng 8", files });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<BatchCreated>();
}

/** Begins a batch of these texts and sends them all. */
export async function sendTexts(browser: Browser, texts: readonly string[]): Promise<BatchSummary> {
  const files = texts.map((text, i) => ({ path: `${i}.txt`, byteSize: Buffer.byteLength(text) }));
  const { batch, toSend } = await announceFiles(browser, files);
  for (const { index, itemId } of toSend) {
    const form = fileForm(`${index}.txt`, texts[index]!);
    const answer = await browser.send("POST", `/batches/${batch.id}/files/${itemId}`, ...form);
    expect(answer.statusCode, answer.body).toBe(200);
  }
  return batch;
}

export async function batchOf(browser: Browser, id: string): Promise<BatchSummary> {
  const answer = await browser.get(`/batches/${id}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<BatchSummary>();
}

export async function itemsOf(browser: Browser, id: string): Promise<BatchItem[]> {
  const answer = await browser.get(`/batches/${id}/items`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<BatchItemPage>().items;
}

/** Asks until nothing of the batch is on its way any more. */
export async function untilSettled(browser: Browser, id: string): Promise<BatchSummary> {
  for (let tries = 0; tries < 500; tries++) {
    const batch = await batchOf(browser, id);
    if (!batch.unpacking && batch.counts.waiting + batch.counts.reading === 0) return batch;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the batch is still on its way");
}
