import { strToU8, zipSync } from "fflate";

const NAMESPACES = ["office", "text", "table", "style"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  )
  .join(" ");

/** An ODF part with the usual namespaces around it. */
export const odfPart = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${NAMESPACES}>${inner}</office:${root}>`;

/** An .odt of a body, automatic styles and further parts by name ("styles.xml"). */
export function buildOdt(
  body: string,
  styles = "",
  parts: Record<string, string> = {},
  type = "application/vnd.oasis.opendocument.text",
): Uint8Array {
  const content = odfPart(
    "document-content",
    `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
  );
  const files = { mimetype: type, "content.xml": content, ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
