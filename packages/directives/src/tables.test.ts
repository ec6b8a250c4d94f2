import { describe, expect, it } from "vitest";
import { readDirective } from "./read-directive.ts";

const read = (body: string) =>
  readDirective(`KẾ HOẠCH\nTriển khai\n\nNgày 05 tháng 01 năm 2026\n\nI. NHIỆM VỤ\n\n${body}\n`).tasks.map(
    (task) => [
      task.text,
      task.leads.map((party) => party.name).join("; "),
      task.coordinators.map((party) => party.name).join("; "),
      task.deadline ? `${task.deadline.kind} ${task.deadline.due ?? ""}`.trim() : "-",
    ],
  );

/** Three rows under two groups, the second with an empty cell. */
const ROWS = [
  ["STT", "Nội dung công việc", "Đầu mối", "Cùng thực hiện", "Thời hạn", "Kết quả"],
  ["I", "HẠ TẦNG", "", "", "", ""],
  [
    "1",
    "Lắp đặt trạm đo mưa tự động tại các hồ chứa",
    "Sở Xây dựng",
    "UBND các xã, phường",
    "Quý II/2026",
    "20 trạm đo",
  ],
  [
    "2",
    "Nâng cấp đường truyền của trung tâm điều hành",
    "Viễn thông tỉnh",
    "",
    "30/9/2026",
    "Biên bản nghiệm thu",
  ],
  ["II", "CON NGƯỜI", "", "", "", ""],
  [
    "3",
    "Tập huấn kỹ năng vận hành cho cán bộ quản lý hồ",
    "Sở Nội vụ",
    "Sở Xây dựng",
    "Hằng năm",
    "Lớp tập huấn",
  ],
];
const EXPECTED = [
  ["Lắp đặt trạm đo mưa tự động tại các hồ chứa", "Sở Xây dựng", "UBND các xã, phường", "date 2026-06-30"],
  ["Nâng cấp đường truyền của trung tâm điều hành", "Viễn thông tỉnh", "", "date 2026-09-30"],
  ["Tập huấn kỹ năng vận hành cho cán bộ quản lý hồ", "Sở Nội vụ", "Sở Xây dựng", "recurring"],
];

const wrapped = (text: string, width: number) =>
  text.replace(new RegExp(`(.{${width},}?) `, "gu"), "$1\n").split("\n");
const flat = (between: string, cells: (cell: string, column: number) => string) =>
  ROWS.map((row) => row.map(cells).filter(Boolean).join(between)).join(between);

const SHAPES: Record<string, string> = {
  "bars between the cells of a line": ROWS.map((row) => `| ${row.join(" | ")} |`).join("\n"),
  "tabs between the cells": ROWS.map((row) => row.join("\t")).join("\n"),
  "tabs, and cells over several lines": ROWS.map((row) =>
    row.map((cell) => wrapped(cell, 14).join("\n")).join("\t"),
  ).join("\n"),
  "a bar between two cells, a blank line in an empty one": ROWS.map(
    (row) => `|\n${row.map((cell) => `${cell}\n|`).join("\n")}`,
  ).join("\n"),
  "a cell per line": flat("\n", (cell) => cell),
  "a paragraph per cell": flat("\n\n", (cell, column) => wrapped(cell, column === 1 ? 25 : 12).join("\n")),
  "a line of a cell per line": flat("\n", (cell, column) => wrapped(cell, column === 1 ? 25 : 60).join("\n")),
  "columns set by spaces": ROWS.flatMap((row) => {
    const cells = row.map((cell, column) => wrapped(cell, column === 1 ? 22 : 12));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell) => (cell[line] ?? "").padEnd(34))
        .join("")
        .trimEnd(),
    );
  }).join("\n"),
};

describe("a table of work", () => {
  it.each(Object.entries(SHAPES))("is read with %s", (_, table) => {
    const found = read(table).map(([text, ...rest]) => [text?.replace(/\s+/gu, " "), ...rest]);
    expect(found).toEqual(EXPECTED);
  });

  it("is read over pages that repeat its head, in columns of another order", () => {
    const table =
      "Thời hạn\n\nTT\n\nNhiệm vụ\n\nCơ quan chủ trì\n\nTháng 3/2026\n\n1\n\nLập quy trình vận hành\nliên hồ\n\nSở Công Thương\n\n2\nThời hạn\n\nTT\n\nNhiệm vụ\n\nCơ quan chủ trì\n\nTháng 5/2026\n\n2\n\nThẩm định quy trình\n\nSở Tư pháp\n\nTháng 6/2026\n\n3\n\nBan hành quy trình\n\nVăn phòng UBND tỉnh\n\nII. KINH PHÍ\n\nDo ngân sách bảo đảm.";
    expect(read(table)).toEqual([
      ["Lập quy trình vận hành liên hồ", "Sở Công Thương", "", "date 2026-03-31"],
      ["Thẩm định quy trình", "Sở Tư pháp", "", "date 2026-05-31"],
      ["Ban hành quy trình", "Văn phòng UBND tỉnh", "", "date 2026-06-30"],
    ]);
  });

  it("says 'như trên', leaves cells to the row above and to the group", () => {
    const table = [
      "| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |",
      "| 1 | Kiểm kê giếng khoan | Sở Y tế<br>Sở Xây dựng | UBND các xã; Hội Nông dân tỉnh | Quý I/2026 |",
      "| 2 | Trám lấp giếng hỏng | -nt- | nt | Như trên |",
      "| 3 | Công bố bản đồ giếng | | | 30/6/2026 |",
      "| 4 | Quan trắc mực nước | Sở Y tế | - | Hằng tháng |",
      "| II | NHIỆM VỤ GIAO CÔNG AN TỈNH (XONG TRƯỚC NGÀY 31/8/2026) | | | |",
      "| 5 | Xử lý khai thác trái phép | | Sở Xây dựng | |",
      "| 6 | Công khai đường dây nóng | | | |",
    ].join("\n");
    const both = "Sở Y tế; Sở Xây dựng";
    const helpers = "UBND các xã; Hội Nông dân tỉnh";
    expect(read(table)).toEqual([
      ["Kiểm kê giếng khoan", both, helpers, "date 2026-03-31"],
      ["Trám lấp giếng hỏng", both, helpers, "date 2026-03-31"],
      ["Công bố bản đồ giếng", both, helpers, "date 2026-06-30"],
      ["Quan trắc mực nước", "Sở Y tế", "", "recurring"],
      ["Xử lý khai thác trái phép", "CÔNG AN TỈNH", "Sở Xây dựng", "date 2026-08-31"],
      ["Công khai đường dây nóng", "CÔNG AN TỈNH", "", "date 2026-08-31"],
    ]);
  });

  it("gives the rows below a numbered one what that one says", () => {
    const table = [
      "| TT | Nội dung | Phân công | | Hạn |",
      "| | | Chủ trì | Phối hợp | |",
      "| 1 | Xây dựng kho dữ liệu, gồm: | | Sở Khoa học và Công nghệ | 30/8/2026 |",
      "| a) | Dữ liệu thủy văn | Sở Xây dựng | | |",
      "| b) | Dữ liệu y tế | Sở Y tế (đầu mối) | | |",
      "| 2 | Bàn giao kho dữ liệu | Sở Nội vụ chủ trì, phối hợp với Sở Tài chính | | 15/9/2026 |",
    ].join("\n");
    expect(read(table)).toEqual([
      ["Dữ liệu thủy văn", "Sở Xây dựng", "Sở Khoa học và Công nghệ", "date 2026-08-30"],
      ["Dữ liệu y tế", "Sở Y tế", "Sở Khoa học và Công nghệ", "date 2026-08-30"],
      ["Bàn giao kho dữ liệu", "Sở Nội vụ", "Sở Tài chính", "date 2026-09-15"],
    ]);
  });
});

describe("headings", () => {
  it("over two lines are read where all cells stand one under the other", () => {
    const table =
      "TT\nNhiệm vụ\nPhân công thực hiện\nThời gian\nChủ trì\nPhối hợp\n1\nLập bản đồ ngập lụt\nSở Xây dựng\nSở Tài chính\nQuý I/2026\n2\nSơ tán dân vùng trũng\nUBND các xã\nCông an tỉnh\nTrước ngày 30/8/2026";
    expect(read(table)).toEqual([
      ["Lập bản đồ ngập lụt", "Sở Xây dựng", "Sở Tài chính", "date 2026-03-31"],
      ["Sơ tán dân vùng trũng", "UBND các xã", "Công an tỉnh", "date 2026-08-30"],
    ]);
  });

  it("hold for the rest of the table behind words between its pages", () => {
    const table =
      "| TT | Nhiệm vụ | Chủ trì | Thời gian |\n| 1 | Nạo vét kênh trục | Sở Xây dựng | 30/4/2026 |\n\nUBND tỉnh\n\n| 2 | Sửa cống đầu mối | UBND các xã | 30/5/2026 |\n| 3 | Thông dòng chảy | UBND các xã | 30/6/2026 |";
    expect(read(table).map(([text, leads]) => [text, leads])).toEqual([
      ["Nạo vét kênh trục", "Sở Xây dựng"],
      ["Sửa cống đầu mối", "UBND các xã"],
      ["Thông dòng chảy", "UBND các xã"],
    ]);
  });
});

describe("no table of work", () => {
  it.each([
    [
      "an agenda",
      "| Thời gian | Nội dung | Người thực hiện |\n| 7h30 - 8h00 | Đón tiếp đại biểu | Văn phòng |\n| 8h00 - 8h15 | Khai mạc hội nghị | Sở Nội vụ |",
    ],
    [
      "figures",
      "| TT | Chỉ tiêu | Đơn vị tính | Kế hoạch |\n| 1 | Sản lượng lúa | tấn | 1.200 |\n| 2 | Tỷ lệ che phủ rừng | % | 45 |",
    ],
    [
      "a list of persons",
      "| TT | Họ và tên | Chức vụ | Điện thoại |\n| 1 | Lê Văn An | Trưởng phòng | 0912 |\n| 2 | Trần Thị Bình | Phó phòng | 0913 |",
    ],
    [
      "prices",
      "STT\tNội dung\tĐơn vị tính\tSố lượng\tThành tiền\n1\tIn tờ rơi\ttờ\t200\t400.000\n2\tThuê hội trường\tbuổi\t1\t900.000",
    ],
  ])("is %s", (_, table) => {
    expect(read(table)).toEqual([]);
  });

  it("is made of headings that stand one under the other in the text", () => {
    const found = read(
      "1. Mở lớp dạy nghề cho lao động nông thôn.\n\nNội dung\n\nThời gian\n\nKinh phí\n\n2. Rà soát trang thiết bị của trung tâm.",
    );
    expect(found.map(([text]) => text)).toContain("2. Rà soát trang thiết bị của trung tâm.");
  });
});

describe("blocks", () => {
  it("stand without dashes on packed lines, and refer to each other", () => {
    const found = read(
      "1. Quản lý bến bãi\na) Rà soát danh sách bến thủy nội địa chưa được cấp phép hoạt động trên địa\nbàn các xã ven sông.\nĐơn vị chủ trì: Sở Xây dựng.\nĐơn vị phối hợp: Công an tỉnh; UBND các xã ven sông.\nThời gian hoàn thành: 20/5/2026.\nb) Cắm biển báo tại các bến.\nĐơn vị chủ trì, phối hợp: Như điểm a khoản này.\nThời gian hoàn thành: Trong quý III/2026.",
    );
    expect(found).toEqual([
      [
        "a) Rà soát danh sách bến thủy nội địa chưa được cấp phép hoạt động trên địa bàn các xã ven sông.",
        "Sở Xây dựng",
        "Công an tỉnh; UBND các xã ven sông",
        "date 2026-05-20",
      ],
      [
        "b) Cắm biển báo tại các bến.",
        "Sở Xây dựng",
        "Công an tỉnh; UBND các xã ven sông",
        "date 2026-09-30",
      ],
    ]);
  });

  it("stand behind their work in one paragraph, or several labels on a line", () => {
    const found = read(
      "1. Biên soạn sổ tay an toàn đò ngang. Đơn vị chủ trì: Sở Tư pháp. Đơn vị phối hợp: Sở Xây dựng. Thời gian hoàn thành: Quý I/2026.\n\n2. Mở lớp tập huấn cho chủ đò.\n\n- Chủ trì: Sở Nội vụ; phối hợp: Công an tỉnh; thời gian: tháng 4/2026.",
    );
    expect(found).toEqual([
      ["1. Biên soạn sổ tay an toàn đò ngang.", "Sở Tư pháp", "Sở Xây dựng", "date 2026-03-31"],
      ["2. Mở lớp tập huấn cho chủ đò.", "Sở Nội vụ", "Công an tỉnh", "date 2026-04-30"],
    ]);
  });

  it("leave a time in the sentence that it explains", () => {
    const found = read(
      "1. Sở Y tế lập danh mục thuốc dự trữ. Thời gian: xong trước ngày 30/6/2026. Giao Sở Tài chính bố trí kinh phí.",
    );
    expect(found.map(([, leads, , time]) => [leads, time])).toEqual([
      ["Sở Y tế", "date 2026-06-30"],
      ["Sở Tài chính", "-"],
    ]);
  });
});

describe("running heads", () => {
  it("are left out of the sentence that a page breaks", () => {
    const lines = Array.from({ length: 18 }, (_, i) => `- Kiểm tra tuyến đê số ${i + 1} trên địa bàn.`).join(
      "\n",
    );
    const head = "UBND tỉnh Hạ Lâm - Kế hoạch phòng, chống lụt bão";
    const found = read(
      `${lines}\n- Gia cố các đoạn đê xung yếu trước mùa\n\n2\n${head}\n\nmưa bão năm nay.\n${lines}\n\n3\n${head}\n\n- Báo cáo kết quả.`,
    );
    expect(found.map(([text]) => text)).not.toContain(head);
    expect(found.map(([text]) => text)).toContain("- Gia cố các đoạn đê xung yếu trước mùa mưa bão năm nay.");
  });
});
