/**
 * A document that could not be written. `message` is for people (Vietnamese, with what to do), `detail`
 * for the log.
 */
export class OutputError extends Error {
  override readonly name = "OutputError";
  readonly code = "OUTPUT_FAILED";
  readonly detail: string;

  constructor(detail: string) {
    super("Chưa tạo được tệp PDF. Hãy thử lại, hoặc tải bản Word (.docx).");
    this.detail = detail;
  }
}
