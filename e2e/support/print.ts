import type { Browser } from "playwright-core";

const DEPARTMENTS = ["Sở Xây dựng", "Sở Tài chính", "Sở Y tế", "Sở Nội vụ"];

/** An invented notice with so many clauses of two orders, as HTML. @param onPages each clause on a page of its own */
function noticeHtml(clauses: number, onPages: boolean): string {
  const clause = (_: unknown, at: number): string => {
    const [lead, other] = [DEPARTMENTS[at % 4], DEPARTMENTS[(at + 1) % 4]];
    const day = String((at % 27) + 1).padStart(2, "0");
    return `<section><h4>${at + 1}. ${lead}</h4>
      <p>- Rà soát hồ sơ, thủ tục của các dự án trọng điểm đợt ${at + 1}; báo cáo UBND tỉnh trước ngày ${day}/9/2030.</p>
      <p>- Chủ trì, phối hợp với ${other} kiểm tra, tháo gỡ khó khăn, vướng mắc tại các công trình đang thi công số ${at + 1}, bảo đảm tiến độ, chất lượng và an toàn lao động theo đúng quy định.</p></section>`;
  };
  return `<style>
      @page { size: A4; margin: 20mm 15mm 20mm 30mm }
      body { margin: 0; font: 14pt "Times New Roman", "Liberation Serif", serif }
      table { width: 100%; text-align: center } p { text-align: justify; text-indent: 1cm }
      h3 { text-align: center } ${onPages ? "section + section { break-before: page }" : ""}
    </style>
    <table><tr><td>ỦY BAN NHÂN DÂN<br><b>TỈNH SƠN HÀ</b></td>
      <td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>Độc lập - Tự do - Hạnh phúc</td></tr>
      <tr><td>Số: 87/TB-UBND</td><td><i>Sơn Hà, ngày 06 tháng 8 năm 2030</i></td></tr></table>
    <h3>THÔNG BÁO<br>Kết luận của Chủ tịch UBND tỉnh tại cuộc họp về tiến độ các công trình trọng điểm</h3>
    <p>Ngày 02/8/2030, Chủ tịch UBND tỉnh chủ trì họp. Sau khi nghe các ý kiến, Chủ tịch UBND tỉnh kết luận như sau:</p>
    ${Array.from({ length: clauses }, clause).join("")}
    <p>Nơi nhận:<br>- Như trên;<br>- Lưu: VT.</p>`;
}

/** The notice printed by a real browser: a PDF with a text layer and embedded fonts. */
export async function printNotice(browser: Browser, clauses: number, onPages = false): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setContent(noticeHtml(clauses, onPages));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return pdf;
}
