import type { DigitalSignature, FileWarning } from "../../../types.ts";

/** So many signers are named; the list of all of them is shown elsewhere. */
const MOST_NAMED = 5;

/**
 * What the officer is told about the signatures of a file: who signed, when, and whether the
 * content still is the signed one.
 *
 * @param total how many signatures there are, of which `signatures` were looked at.
 */
export function signatureWarnings(signatures: readonly DigitalSignature[], total: number): FileWarning[] {
  const warnings: FileWarning[] = [];
  const intact = signatures.filter((signature) => signature.intact);
  const broken = signatures.filter((signature) => !signature.intact);
  const unseen =
    total > signatures.length
      ? ` Tệp có ${total} chữ ký số, chỉ kiểm tra ${signatures.length} chữ ký đầu.`
      : "";
  if (intact.length > 0)
    warnings.push({
      code: "PDF_SIGNED",
      message: `Chữ ký số: ${list(intact)}. Nội dung được ký còn nguyên vẹn.${addedNote(signatures)}${unseen} Chưa kiểm tra được chứng thư chữ ký số còn hiệu lực và đáng tin cậy hay không, vì việc này cần kết nối tới tổ chức cấp chứng thư. Tệp gốc được giữ nguyên.`,
    });
  if (broken.length > 0)
    warnings.push({
      code: "PDF_SIGNATURE_BROKEN",
      message: `Chữ ký số không khớp với nội dung tệp hoặc không kiểm tra được: ${list(broken)}. Tệp có thể đã bị sửa sau khi ký. Hãy đối chiếu với bản gốc trên hệ thống quản lý văn bản, hoặc đề nghị nơi gửi gửi lại.${intact.length > 0 ? "" : unseen}`,
    });
  return warnings;
}

/** Bytes behind the last signature are signed by nobody; those behind an earlier one, by the next. */
function addedNote(signatures: readonly DigitalSignature[]): string {
  const signed = signatures.some(({ intact, covers }) => intact && covers === "whole");
  return signed ? "" : " Sau lần ký cuối, tệp đã được ghi thêm dữ liệu chưa ký; hãy đối chiếu với bản gốc.";
}

/** Number, day and stamp are often signed one by one: somebody who signed so is named once. */
function list(signatures: readonly DigitalSignature[]): string {
  const bySigner = new Map<string, DigitalSignature[]>();
  for (const signature of signatures) {
    const key = `${signature.signer}\n${signature.organisation}`;
    bySigner.set(key, [...(bySigner.get(key) ?? []), signature]);
  }
  const groups = [...bySigner.values()];
  const named = groups.slice(0, MOST_NAMED).map(describe).join("; ");
  const more = groups.length - MOST_NAMED;
  return more > 0 ? `${named}; và ${more} người ký khác` : named;
}

function describe(group: readonly DigitalSignature[]): string {
  const { signer = null, organisation = null } = group[0] ?? {};
  const who = signer ?? "không rõ người ký";
  const of = organisation && organisation !== signer ? ` (${organisation})` : "";
  const last = group
    .flatMap(({ signedAt }) => signedAt ?? [])
    .sort()
    .at(-1);
  const when = last ? ` ký lúc ${inVietnam(last)}` : "";
  return `${who}${of}${when}${group.length > 1 ? ` (${group.length} chữ ký)` : ""}`;
}

/** "10:30 ngày 20/06/2026", in Vietnamese time wherever the program runs. */
function inVietnam(iso: string): string {
  const local = new Date(Date.parse(iso) + 7 * 3_600_000).toISOString();
  const [year, month, day] = local.slice(0, 10).split("-");
  return `${local.slice(11, 16)} ngày ${day}/${month}/${year}`;
}
