import { describe, expect, it } from "vitest";
import { readDirective } from "./read-directive.ts";

const head = "UBND XÃ NÀ LỪA\n\nTHÔNG BÁO\nKết luận của Chủ tịch UBND xã\n\n";
const owners = (body: string) =>
  readDirective(head + body).tasks.map((task) => task.leads.map(({ name }) => name).join("; "));

describe("who an order means when it does not say so in full", () => {
  it("a paragraph without a number goes on with the owner of its item", () => {
    const read = owners(
      "1. Phòng Kinh tế thống kê diện tích lúa bị ngập trước ngày 05/9/2026.\n\nTrường hợp phải gieo lại, báo cáo ngay UBND xã.\n\n2. Công an xã duy trì trực ban.\n",
    );
    expect(read).toEqual(["Phòng Kinh tế", "Phòng Kinh tế", "Công an xã"]);
  });

  it("a unit called by its noun is the one named in full before", () => {
    const read = owners(
      "1. Trung tâm Phục vụ hành chính công niêm yết thủ tục mới. Các thôn cử người hỗ trợ vào thứ Ba hằng tuần. Trung tâm chấm công, gửi Văn phòng HĐND và UBND xã.\n",
    );
    expect(read).toEqual([
      "Trung tâm Phục vụ hành chính công",
      "Các thôn",
      "Trung tâm Phục vụ hành chính công",
    ]);
  });

  it("... and stays as written when nothing was named", () => {
    expect(owners("1. Trung tâm chấm công, gửi Văn phòng HĐND và UBND xã.\n")).toEqual(["Trung tâm"]);
  });

  it("units that are only counted are those of the order before, when there are as many", () => {
    const order = "Công an xã, Trạm Y tế xã rà soát danh sách tân binh.";
    expect(owners(`1. ${order} Hai đơn vị thống nhất danh sách trước ngày 10/9/2026.\n`)[1]).toBe(
      "Công an xã; Trạm Y tế xã",
    );
    expect(owners(`1. ${order} Ba đơn vị thống nhất danh sách trước ngày 10/9/2026.\n`)[1]).toBe("Ba đơn vị");
  });

  it("a committee called by its level is the one of the petition, not the issuer", () => {
    const read = owners(
      "1. Trường Tiểu học Khe Mo đề nghị sửa nhà ăn: Nhà trường lập dự toán trước ngày 10/9/2026.\n",
    );
    expect(read).toEqual(["Trường Tiểu học Khe Mo"]);
  });

  it("those under the care of the heading's owner take no orders from the document", () => {
    const read = owners(
      "1. Các chủ đầu tư:\n- Yêu cầu nhà thầu bố trí thi công ba ca.\n- Đề nghị Công an xã giữ trật tự.\n",
    );
    expect(read).toEqual(["Các chủ đầu tư", "Công an xã"]);
  });

  it("what a superior ordered, told again in the opening, is no order of this document", () => {
    const read = owners(
      "UBND xã nhận được Công văn số 12/UBND-NN ngày 02/9/2026 của UBND tỉnh. Theo đó Chủ tịch UBND tỉnh yêu cầu UBND các xã rà soát đàn chó.\n\nUBND xã yêu cầu các đơn vị làm ngay một số việc như sau:\n\nPhòng Kinh tế lập danh sách hộ nuôi chó, xong trước ngày 10/9/2026.\n",
    );
    expect(read).toEqual(["Phòng Kinh tế"]);
  });
});

describe("a table whose headings are worded in no known way", () => {
  const table = (headings: string) =>
    `PHỤ LỤC\n\n| TT | ${headings} | Ghi chú |\n| --- | --- | --- | --- | --- | --- |\n| 1 | 30/11/2026 | Kiểm kê nguồn nước tại các hồ | Chi cục Thủy lợi | UBND các xã | |\n| 2 | 15/12/2026 | Lắp đặt trạm đo mặn tự động | Sở Khoa học và Công nghệ | Sở Tài chính | |\n| 3 | Quý I/2027 | Cấp bồn chứa nước cho hộ nghèo | Sở Nội vụ | Hội Chữ thập đỏ tỉnh | |\n`;

  it("is read by its cells: times, the units that lead, those that help", () => {
    const { tasks } = readDirective(
      `KẾ HOẠCH\nPhòng, chống hạn, mặn\n\n${table("Nào phải có | Nội dung | Ai lo | Ai giúp")}`,
    );
    expect(
      tasks.map(({ leads, coordinators, deadline }) => [
        leads[0]?.name,
        coordinators[0]?.name,
        deadline?.due,
      ]),
    ).toEqual([
      ["Chi cục Thủy lợi", "UBND các xã", "2026-11-30"],
      ["Sở Khoa học và Công nghệ", "Sở Tài chính", "2026-12-15"],
      ["Sở Nội vụ", "Hội Chữ thập đỏ tỉnh", "2027-03-31"],
    ]);
  });

  it("is still no list of work when none of its columns is work", () => {
    const { tasks } = readDirective(
      "KẾ HOẠCH\nPhòng, chống hạn\n\nPHỤ LỤC\n\n| TT | Tên hồ | Dung tích | Xã |\n| --- | --- | --- | --- |\n| 1 | Hồ Khe Mo | 2,1 triệu m3 | xã Khe Mo |\n| 2 | Hồ Nà Tấu | 1,4 triệu m3 | xã Nà Tấu |\n",
    );
    expect(tasks).toEqual([]);
  });
});
