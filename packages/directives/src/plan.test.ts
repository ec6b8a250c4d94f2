import { describe, expect, it } from "vitest";
import { readDirective } from "./read-directive.ts";

const tasks = (text: string) =>
  readDirective(text).tasks.map((task) => ({
    text: task.text,
    leads: task.leads.map((lead) => lead.name),
    coordinators: task.coordinators.map((party) => party.name),
  }));

describe("the aims of a plan", () => {
  const plan = (aims: string) =>
    `KẾ HOẠCH\nPhát triển cấp nước nông thôn năm 2026\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n- Nâng cao chất lượng nước cho 90% số hộ.\n\n${aims}\n`;

  it("are orders where they are measured, purpose where they are not", () => {
    const found = tasks(
      plan(
        "II. MỤC TIÊU\n\n1. Mục tiêu chung\n\nNâng cao nhận thức của cộng đồng.\n\n2. Mục tiêu cụ thể\n\n- Chỉ tiêu 1: Tỷ lệ hộ dùng nước sạch đạt 85% vào năm 2026.\n- Giảm tỷ lệ thất thoát xuống dưới 18%.",
      ),
    );
    expect(found.map((task) => task.text)).toEqual([
      "- Chỉ tiêu 1: Tỷ lệ hộ dùng nước sạch đạt 85% vào năm 2026.",
      "- Giảm tỷ lệ thất thoát xuống dưới 18%.",
    ]);
  });

  it("are no orders under the purpose", () => {
    expect(tasks(plan(""))).toEqual([]);
  });
});

describe("blocks of content, owner and time", () => {
  it("make the content the work where the heading only counts", () => {
    const found = tasks(
      "KẾ HOẠCH\nTriển khai\n\nII. NỘI DUNG\n\n1. Mở rộng mô hình.\n\na) Hoạt động 1\n\n- Nội dung: Tổ chức tập huấn cho tổ tự quản.\n\n- Cơ quan thực hiện:\n\n+ Sở Y tế chủ trì, phối hợp với các sở, ban, ngành và đơn vị có liên quan.\n\n+ Sở Tài chính cấp phát kinh phí cho các đợt tập huấn trong năm.\n",
    );
    expect(found).toEqual([
      {
        text: "- Nội dung: Tổ chức tập huấn cho tổ tự quản.",
        leads: ["Sở Y tế"],
        coordinators: ["các sở, ban, ngành", "đơn vị có liên quan"],
      },
      {
        text: "+ Sở Tài chính cấp phát kinh phí cho các đợt tập huấn trong năm.",
        leads: ["Sở Tài chính"],
        coordinators: [],
      },
    ]);
  });

  it("make the heading the work where the content describes a thing", () => {
    const found = tasks(
      "KẾ HOẠCH\nTriển khai\n\nII. NỘI DUNG\n\n1. Xây dựng cơ sở dữ liệu giếng khoan\n\n- Nội dung: Cơ sở dữ liệu giếng khoan cho biết vị trí, lưu lượng, chủ giếng.\n\n- Cơ quan chủ trì: Sở Nông nghiệp và Môi trường.\n",
    );
    expect(found).toEqual([
      {
        text: "1. Xây dựng cơ sở dữ liệu giếng khoan",
        leads: ["Sở Nông nghiệp và Môi trường"],
        coordinators: [],
      },
    ]);
  });
});

describe("lead-ins", () => {
  it("give the addressees of their request, also under a heading of requirements", () => {
    const found = tasks(
      "Kính gửi:\n\n- Các sở, ban, ngành;\n- UBND các xã, phường.\n\nThực hiện chỉ đạo của Thường trực Tỉnh ủy về tiết kiệm điện, UBND tỉnh yêu cầu các sở, ban, ngành, UBND các xã, phường tổ chức thực hiện một số nội dung sau:\n\n1. Yêu cầu chung:\n\n- Kiểm soát thiết bị điện ngoài giờ làm việc.\n",
    );
    expect(found).toEqual([
      {
        text: "- Kiểm soát thiết bị điện ngoài giờ làm việc.",
        leads: ["các sở, ban, ngành", "UBND các xã, phường"],
        coordinators: [],
      },
    ]);
  });

  it("give nobody where somebody was only heard", () => {
    const found = tasks(
      "THÔNG BÁO\nKết luận tại buổi làm việc\n\nSau khi nghe báo cáo của lãnh đạo UBND tỉnh, Phó Thủ tướng đã kết luận như sau:\n\nI. NHIỆM VỤ\n\n1. Rà soát quy hoạch vùng nguyên liệu.\n",
    );
    expect(found[0]?.leads).toEqual([]);
  });

  it("write out a group that a heading defines in brackets", () => {
    const found = tasks(
      "CHỈ THỊ\nVề cấp phép\n\nI. NHIỆM VỤ\n\n1. Các cơ quan cấp phép (Sở Xây dựng, Ban Quản lý các Khu công nghiệp tỉnh):\n\na) Rà soát hồ sơ tồn đọng.\n",
    );
    expect(found[0]?.leads).toEqual(["Sở Xây dựng", "Ban Quản lý các Khu công nghiệp tỉnh"]);
  });
});

describe("short titles and the title of the document", () => {
  it("hold neither owner nor deadline", () => {
    const { tasks: found } = readDirective(
      "KẾ HOẠCH\nTriển khai\n\nNgày 20 tháng 8 năm 2026\n\nI. NHIỆM VỤ\n\n1. Sở Nội vụ: Bố trí biên chế cho trung tâm mới trước ngày 15/12/2026.\n\n2. Lập phương án di dời chợ; hoàn thành trong tháng 9 năm 2026.\n",
    );
    expect(found.map((task) => task.title)).toEqual([
      "Bố trí biên chế cho trung tâm mới",
      "Lập phương án di dời chợ",
    ]);
  });

  it("keeps the title apart from grounds that begin with a name's letters", () => {
    const { document } = readDirective(
      "KẾ HOẠCH\n\nTriển khai Chương trình khôi phục làng nghề truyền thống giai đoạn 2026 - 2030 trên địa bàn tỉnh Bình Lâm\n\nThực hiện Quyết định số 12/QĐ-TTg của Thủ tướng Chính phủ; UBND tỉnh ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\n1. Rà soát làng nghề.\n",
    );
    expect(document.title).toBe(
      "Triển khai Chương trình khôi phục làng nghề truyền thống giai đoạn 2026 - 2030 trên địa bàn tỉnh Bình Lâm",
    );
  });
});
