import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { type Composed, compose } from "../compose.ts";
import { LAYOUT } from "../layout-profile.ts";
import type { OfficialDocument, OfficialParts } from "../official-document.ts";
import { closing } from "./closing.ts";
import { addresseeLines, contentBlocks, groundLines, spacer } from "./content.ts";
import { headTable, nameLines, TEXT_WIDTH } from "./head.ts";
import { numberingOptions } from "./numbering.ts";
import { line, rule } from "./pieces.ts";
import { documentStyles, STYLES } from "./styles.ts";
import { twips } from "./units.ts";

/**
 * Makes a `.docx` that an officer edits on in Word or LibreOffice. Holds up its thread; the program calls
 * it in the writer's own.
 */
export async function makeDocx(document: OfficialDocument, parts: OfficialParts): Promise<Uint8Array> {
  const composed = compose(document, parts);
  const file = new Document({
    title: composed.title,
    creator: composed.issuer,
    lastModifiedBy: composed.issuer,
    styles: documentStyles,
    numbering: numberingOptions,
    sections: [
      ...(parts === "whole" ? [mainSection(composed)] : []),
      ...composed.annexes.map((annex, i) => annexSection(annex, i + 1)),
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function mainSection(document: Composed): ISectionOptions {
  return {
    ...pageOptions(false),
    children: [
      headTable(document.head),
      ...(document.name === null ? [] : nameLines(document.name)),
      ...addresseeLines(document.addressees),
      spacer(LAYOUT.head.gapAfter / 2),
      ...groundLines(document.grounds),
      ...contentBlocks(document.body, { count: 0, width: TEXT_WIDTH, close: true }),
      ...closing(document),
    ],
  };
}

/** Each annex begins on a page of its own and is numbered from 1 (I.7). */
function annexSection(annex: Composed["annexes"][number], count: number): ISectionOptions {
  const { width, height, margin } = LAYOUT.page;
  const room = (annex.landscape ? height : width) - margin.left - margin.right;
  return {
    ...pageOptions(annex.landscape),
    children: [
      line(STYLES.annexName, annex.name),
      line(STYLES.annexTitle, annex.title),
      line(STYLES.annexReference, annex.reference),
      rule(LAYOUT.annex.rule, room, 4),
      spacer(LAYOUT.head.gapAfter / 2),
      ...contentBlocks(annex.body, { count, width: room, close: false }),
    ],
  };
}

function pageOptions(landscape: boolean): Pick<ISectionOptions, "properties" | "headers"> {
  const { width, height, margin } = LAYOUT.page;
  const number = new Paragraph({
    style: STYLES.pageNumber,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: twips(width),
          height: twips(height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margin.top),
          bottom: twips(margin.bottom),
          left: twips(margin.left),
          right: twips(margin.right),
          header: twips(LAYOUT.pageNumber.fromTop),
          footer: twips(LAYOUT.pageNumber.fromTop),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph("")] }),
    },
  };
}
