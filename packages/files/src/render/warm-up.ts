import { encodeImage } from "./encode-image.ts";
import { DEFAULT_RENDER_LIMITS } from "./limits.ts";
import { drawPage, openDocument } from "./open-document.ts";

const WORDS = "BT /F 14 Tf 20 60 Td (1. Nhiem vu, thoi han) Tj ET 20 40 100 2 re f";
/** One page with words and a rule; its table of places is left out, the engine finds the objects itself. */
const PAGE = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length ${WORDS.length}>>stream
${WORDS}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

/** Draws a page of our own, so that the machine code of engine and encoder is there for the first real one. */
export async function warmUp(): Promise<void> {
  const document = await openDocument(Buffer.from(PAGE, "latin1"), DEFAULT_RENDER_LIMITS);
  const pixels = drawPage(document, 1, 400, DEFAULT_RENDER_LIMITS);
  if (pixels) await encodeImage(pixels);
}
