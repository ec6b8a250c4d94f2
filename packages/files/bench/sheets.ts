/**
 * Rows a second and peak memory of a workbook and a CSV of 50,000 tasks (another number as argument).
 * Run with Node 24: `node packages/files/bench/sheets.ts 50000`.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import {
  type SheetColumn,
  type SheetRow,
  type SheetTable,
  writeCsv,
  writeXlsx,
} from "../src/out/sheets/index.ts";

const ROWS = Number(process.argv[2] ?? 50_000);
const text = (key: string, width: number): SheetColumn => ({ key, heading: key, type: "text", width });
const columns: SheetColumn[] = [
  { key: "STT", heading: "STT", type: "number", width: 6 },
  text("Nhiệm vụ", 50),
  text("Văn bản giao", 30),
  text("Chủ trì", 22),
  text("Phối hợp", 22),
  { key: "due", heading: "Thời hạn", type: "date", width: 12 },
  { key: "extended", heading: "Thời hạn điều chỉnh", type: "date", width: 12 },
  text("Sản phẩm", 20),
  { key: "progress", heading: "Tiến độ", type: "number", width: 9 },
  text("Kết quả", 24),
  text("Trạng thái", 16),
  { key: "late", heading: "Số ngày quá hạn", type: "number", width: 9 },
];

function* rows(): Generator<SheetRow> {
  for (let n = 1; n <= ROWS; n++) {
    const day = `2031-${String((n % 12) + 1).padStart(2, "0")}-${String((n % 28) + 1).padStart(2, "0")}`;
    yield [
      n,
      `Rà soát, tổng hợp khó khăn, vướng mắc của các dự án nhóm ${n % 97} trên địa bàn, báo cáo Ủy ban nhân dân tỉnh`,
      `Thông báo số ${n % 400}/TB-UBND về kết luận tại cuộc họp giao ban tháng ${(n % 12) + 1}`,
      `Sở Số ${n % 40}`,
      `Sở Số ${n % 13}; Sở Số ${n % 17}`,
      day,
      n % 9 === 0 ? day : null,
      "Báo cáo",
      n % 101,
      n % 3 === 0 ? `${n}/BC-STC` : null,
      n % 4 === 0 ? "Đã hoàn thành" : "Đang thực hiện",
      n % 30,
    ];
  }
}

const table = (): SheetTable => ({
  name: "Nhiệm vụ",
  properties: { title: "Danh sách nhiệm vụ", author: "Đôn Đốc", created: new Date() },
  head: [{ text: "DANH SÁCH NHIỆM VỤ", as: "title" }],
  columns,
  rows: rows(),
});

async function measure(name: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
  let peak = 0;
  const start = performance.now();
  const before = process.cpuUsage();
  let bytes = 0;
  const stops = monitorEventLoopDelay({ resolution: 5 });
  stops.enable();
  for await (const part of parts) {
    bytes += part.length;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  stops.disable();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const cpu = ((user + system) / 1e6).toFixed(2);
  const mb = (value: number) => `${(value / 1024 / 1024).toFixed(1)} MB`;
  console.log(
    `${name}: ${ROWS} rows, ${seconds.toFixed(2)} s (processor ${cpu} s), ${Math.round(ROWS / seconds)} rows/s, ${mb(bytes)}, peak memory ${mb(peak)}, longest stop ${Math.round(stops.max / 1e6)} ms`,
  );
}

console.log(`at rest: ${(process.memoryUsage().rss / 1024 / 1024).toFixed(1)} MB`);
await measure("xlsx", writeXlsx(table()));
await measure("csv", writeCsv(table()));
