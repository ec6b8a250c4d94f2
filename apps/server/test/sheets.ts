import type { LightMyRequestResponse } from "fastify";
import readXlsxFile from "read-excel-file/node";

/** A workbook read by another program: the lines of its only sheet. */
export async function linesOf(answer: LightMyRequestResponse): Promise<unknown[][]> {
  const [sheet] = await readXlsxFile(answer.rawPayload);
  return sheet!.data;
}

/** The rows below the headings (the line that begins with "STT"), by heading, down to the empty line before the foot. */
export async function rowsOf(answer: LightMyRequestResponse): Promise<Record<string, unknown>[]> {
  const lines = await linesOf(answer);
  const head = lines.findIndex((line) => line[0] === "STT");
  const headings = lines[head]!.map(String);
  const rows: Record<string, unknown>[] = [];
  for (const line of lines.slice(head + 1)) {
    if (line[0] === null) break;
    rows.push(Object.fromEntries(headings.map((heading, index) => [heading, line[index] ?? null])));
  }
  return rows;
}

/** The name in `content-disposition`, decoded as a browser does. */
export function fileNameOf(answer: LightMyRequestResponse): string {
  return decodeURIComponent(
    /filename\*=UTF-8''(.+)$/.exec(String(answer.headers["content-disposition"]))![1]!,
  );
}
