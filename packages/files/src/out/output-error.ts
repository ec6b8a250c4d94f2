/**
 * A document that could not be written. `message` is for people (Vietnamese, with what to do), `detail`
 * for the log.
 */
export class OutputError extends Error {
  override readonly name = "OutputError";
  readonly code = "OUTPUT_FAILED";
  readonly detail: string;

  constructor(detail: string) {
    super("Chưa tạo được tệp văn bản. Hãy thử lại, hoặc chọn dạng tệp khác.");
    this.detail = detail;
  }
}
