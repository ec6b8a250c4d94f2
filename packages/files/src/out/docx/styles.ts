import { AlignmentType, type IStylesOptions } from "docx";
import { LAYOUT } from "../layout-profile.ts";
import { halfPoints, lineUnits, twips } from "./units.ts";

/** Names as an officer sees them in Word's list of styles; `id` is what paragraphs refer to. */
export const STYLES = {
  nation: "QuocHieu",
  motto: "TieuNgu",
  parent: "CoQuanChuQuan",
  issuer: "CoQuanBanHanh",
  number: "SoKyHieu",
  matter: "VeViec",
  urgency: "DoKhan",
  placeDate: "DiaDanhThoiGian",
  typeName: "TenLoai",
  subject: "TrichYeu",
  addressees: "KinhGui",
  ground: "CanCu",
  body: "NoiDung",
  section: "Heading1",
  title: "Heading2",
  clause: "Khoan",
  point: "Diem",
  bullet: "GachDauDong",
  cell: "OBang",
  cellHead: "TieuDeBang",
  signing: "QuyenHanChucVu",
  signer: "HoTenNguoiKy",
  recipientsTitle: "NoiNhan",
  recipients: "DanhSachNoiNhan",
  annexName: "PhuLuc",
  annexTitle: "TenPhuLuc",
  annexReference: "KemTheo",
  pageNumber: "SoTrang",
} as const;

type ParagraphStyle = NonNullable<IStylesOptions["paragraphStyles"]>[number];
type Look = { size: number; bold?: boolean; italic?: boolean };

const CONTENT = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: twips(LAYOUT.body.firstLine) },
  spacing: { before: twips(LAYOUT.body.gap), line: lineUnits(LAYOUT.body.lines), lineRule: "auto" },
} as const;

function style(id: string, name: string, look: Look, paragraph: ParagraphStyle["paragraph"]): ParagraphStyle {
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: {
      size: halfPoints(look.size),
      bold: look.bold ?? false,
      italics: look.italic ?? false,
      color: "000000",
    },
    paragraph: { spacing: { before: 0, after: 0 }, ...paragraph },
  };
}

const centred = (id: string, name: string, look: Look, before = 0): ParagraphStyle =>
  style(id, name, look, { alignment: AlignmentType.CENTER, spacing: { before: twips(before), after: 0 } });

function headStyles(): ParagraphStyle[] {
  const L = LAYOUT;
  return [
    centred(STYLES.nation, "Quốc hiệu", L.nation),
    centred(STYLES.motto, "Tiêu ngữ", L.motto),
    centred(STYLES.parent, "Cơ quan chủ quản", L.parent),
    centred(STYLES.issuer, "Cơ quan ban hành", L.issuer),
    centred(STYLES.number, "Số, ký hiệu", L.number, 8),
    centred(STYLES.matter, "Về việc", L.matter, L.matter.gapBefore),
    centred(STYLES.urgency, "Độ khẩn", { size: L.urgency.size, bold: true }),
    centred(STYLES.placeDate, "Địa danh, thời gian", L.placeDate, 8),
    centred(STYLES.typeName, "Tên loại", L.typeName, L.head.gapAfter),
    centred(STYLES.subject, "Trích yếu", L.subject),
    style(STYLES.addressees, "Kính gửi", L.addressees, { spacing: { before: twips(2), after: 0 } }),
  ];
}

function contentStyles(): ParagraphStyle[] {
  const { body, table } = LAYOUT;
  const heading = { ...CONTENT, keepNext: true };
  return [
    style(STYLES.ground, "Căn cứ", { size: body.size, italic: true }, CONTENT),
    style(STYLES.body, "Nội dung", body, CONTENT),
    style(STYLES.section, "heading 1", { size: body.size, bold: true }, { ...heading, outlineLevel: 0 }),
    style(STYLES.title, "heading 2", { size: body.size, bold: true }, { ...heading, outlineLevel: 1 }),
    style(STYLES.clause, "Khoản", body, CONTENT),
    style(STYLES.point, "Điểm", body, CONTENT),
    style(STYLES.bullet, "Gạch đầu dòng", body, CONTENT),
    style(STYLES.cell, "Ô bảng", { size: table.size }, {}),
    centred(STYLES.cellHead, "Tiêu đề bảng", { size: table.size, bold: true }),
  ];
}

function closingStyles(): ParagraphStyle[] {
  const { signing, recipientsTitle, recipients, annex, pageNumber } = LAYOUT;
  return [
    centred(STYLES.signing, "Quyền hạn, chức vụ", signing),
    centred(STYLES.signer, "Họ tên người ký", signing, signing.space),
    style(STYLES.recipientsTitle, "Nơi nhận", { ...recipientsTitle, bold: true, italic: true }, {}),
    style(STYLES.recipients, "Danh sách nơi nhận", recipients, { indent: { left: 100, hanging: 100 } }),
    centred(STYLES.annexName, "Phụ lục", { size: annex.name, bold: true }),
    centred(STYLES.annexTitle, "Tên phụ lục", { size: annex.title, bold: true }, 2),
    centred(STYLES.annexReference, "Kèm theo", { size: annex.reference, italic: true }, 2),
    centred(STYLES.pageNumber, "Số trang", pageNumber),
  ];
}

/** The styles of the file: everything on the page has one, so that an office can change a look at one place. */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: LAYOUT.font.docx, size: halfPoints(LAYOUT.body.size), language: { value: "vi-VN" } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
  },
  paragraphStyles: [...headStyles(), ...contentStyles(), ...closingStyles()],
};
