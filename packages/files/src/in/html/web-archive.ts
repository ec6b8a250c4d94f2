import { FileError } from "../../errors.ts";

/** The page of a web archive as it lies in it, and the encoding that its head names. */
export type ArchivedPage = { bytes: Uint8Array; charset: string | undefined };

const DEEPEST = 5;

/** Whether the first bytes are those of a web archive (.mht): the head of a mail of several parts. */
export function isWebArchive(head: string): boolean {
  return (
    /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}?mime-version:/i.test(head) &&
    /multipart\/related/i.test(head)
  );
}

/**
 * Finds the page in a web archive (.mht, also saved as .doc by Word and by web systems). Its pictures
 * and other parts are left alone.
 *
 * @throws FileError FILE_BROKEN when there is no page in it.
 */
export function findArchivedPage(bytes: Uint8Array): ArchivedPage {
  const page = pageIn(Buffer.from(bytes).toString("latin1"), 0);
  if (!page) throw new FileError("FILE_BROKEN", "web archive without a page");
  return page;
}

/** One part, or the first page among its parts; `text` is its bytes read as Latin-1. */
function pageIn(text: string, depth: number): ArchivedPage | null {
  const blank = /\r?\n\r?\n/.exec(text);
  if (!blank || depth > DEEPEST) return null;
  const head = text.slice(0, blank.index).replace(/\r?\n[ \t]+/g, " ");
  const body = text.slice(blank.index + blank[0].length);
  const type = field(head, "content-type") ?? "";
  const boundary = /boundary="?([^";\r\n]{1,200})/i.exec(type)?.[1];
  if (/^multipart\//i.test(type) && boundary) {
    for (const part of body.split(`--${boundary}`).slice(1)) {
      const found = pageIn(part.replace(/^\r?\n/, ""), depth + 1);
      if (found) return found;
    }
    return null;
  }
  if (!/^text\/html/i.test(type)) return null;
  return {
    bytes: decodeTransfer(body, field(head, "content-transfer-encoding") ?? ""),
    charset: /charset="?([\w:.-]{2,40})/i.exec(type)?.[1],
  };
}

function field(head: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*([^\\r\\n]*)`, "im").exec(head)?.[1]?.trim();
}

function decodeTransfer(body: string, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, "base64");
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(body, "latin1");
  const plain = body
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, "latin1");
}
