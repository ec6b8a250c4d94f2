import type { Config } from "../../apps/server/src/config.ts";
import { DatabaseError } from "../../apps/server/src/db/embedded/index.ts";
import { AppError } from "../../apps/server/src/http/app-error.ts";
import { PageFailure } from "./page.ts";

/** Exit statuses of `npm start`, listed in docs/how-to/run.md. */
const EXIT = { fault: 1, port: 3, folderInUse: 4, newerDatabase: 5, database: 6, page: 7 };

/**
 * Prints why the program could not start and what to do about it.
 * @returns the exit status
 */
export function explainFailure(error: unknown, config: Config | undefined): number {
  if (error instanceof DatabaseError) {
    print(error.code, error.message, error.action, error.detail);
    return error.code === "DB_FOLDER_IN_USE" ? EXIT.folderInUse : EXIT.database;
  }
  if (error instanceof AppError) {
    print(error.code, error.message, error.action);
    return error.code === "DATABASE_NEWER" ? EXIT.newerDatabase : EXIT.fault;
  }
  if (error instanceof PageFailure) {
    print("PAGE_NOT_BUILT", "Không dựng được trang giao diện.", "Xem lời báo dưới đây.", error.message);
    return EXIT.page;
  }
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE" || code === "EACCES" || code === "EADDRNOTAVAIL") {
    const reason = { EADDRINUSE: "đã có chương trình khác dùng", EACCES: "cần quyền cao hơn" }[
      code as string
    ];
    print(
      "PORT_UNAVAILABLE",
      `Không mở được cổng ${config?.port} của ${config?.host}: ${reason ?? "địa chỉ không thuộc máy này"}.`,
      "Dừng chương trình kia, hoặc chọn cổng khác: DONDOC_PORT=8081 npm start",
    );
    return EXIT.port;
  }
  console.error(error);
  return EXIT.fault;
}

function print(code: string, message: string, action: string, detail = ""): void {
  console.error(`✗ ${message} [${code}]\n  → ${action}`);
  if (detail) console.error(detail.replace(/^/gm, "    "));
}
