import { encode } from "fast-png";
import { type Browser, chromium } from "playwright-core";
import { wrapJpegs } from "../../packages/files/src/in/scan/jpeg.ts";
import { openPictures } from "../../packages/files/src/in/scan/render-pdf.ts";
import { DEFAULT_LIMITS } from "../../packages/files/src/index.ts";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../scripts/test/chromium.ts";

/** How a page looks once it was printed, stamped, signed and scanned. */
export type ScanLook = {
  dpi: number;
  /** Largest angle by which pages lie askew, in degrees; each page has one of its own. */
  skew: number;
  /** Spread of the noise, in shades of 255. */
  noise: number;
  /** Of the JPEG, 0 to 1. */
  quality: number;
  stamp: boolean;
};
export const OFFICE_SCAN: ScanLook = { dpi: 200, skew: 2, noise: 10, quality: 0.6, stamp: true };

const markup = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A text without the marks for bold and italic letters: what is printed of it. */
export const plain = (text: string): string => text.normalize("NFC").replaceAll("*", "");

/**
 * Lays a text out as an official document: number and place side by side above the title, justified
 * paragraphs of 14 points, recipients beside the signature.
 */
export function layOut(text: string): string {
  const paragraphs = plain(text)
    .trim()
    .split(/\n\s*\n/)
    .map((p) => p.trim());
  const signature = paragraphs.findIndex((p) => /^Nơi nhận/u.test(p));
  const sign = paragraphs.findIndex(
    (p, i) => i > signature && /^(?:TL|KT|TM|TUQ|Q)\.|^CHỦ TỊCH|^CHÁNH/u.test(p),
  );
  const head = paragraphs[0] && /^Số\s*:/u.test(paragraphs[0]) ? 2 : 0;
  const end = signature < 0 ? paragraphs.length : signature;
  const lines = (ps: string[]): string => ps.map((p) => p.split("\n").map(markup).join("<br>")).join("<br>");
  const title = (p: string): boolean =>
    p.length < 200 && /\p{Lu}{2}/u.test(p) && p === p.toUpperCase() && !/^[IVX]+\./u.test(p);
  const body = paragraphs.slice(head, end).map((p, i) => {
    const centred = title(p) || (i === 1 && title(paragraphs[head] ?? ""));
    return `<p class="${centred ? "title" : "body"}">${p.split("\n").map(markup).join("<br>")}</p>`;
  });
  const columns = (a: string, b: string, name: string): string =>
    `<table class="${name}"><tr><td>${a}</td><td>${b}</td></tr></table>`;
  return `<!doctype html><meta charset="utf-8"><style>
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { font: 14pt/1.25 "Tinos", "Times New Roman", "Liberation Serif", serif; margin: 0 }
p.body { text-align: justify; text-indent: 1cm; margin: 6pt 0 } p.title { text-align: center; font-weight: bold; margin: 8pt 0 }
table { width: 100%; border-collapse: collapse } td { vertical-align: top; width: 50% } table.head td { text-align: center }
table.foot td:first-child { font-size: 11pt } table.foot td:last-child { text-align: center; font-weight: bold } .space { height: 70pt }
</style>${head ? columns(lines(paragraphs.slice(0, 1)), `<i>${lines(paragraphs.slice(1, 2))}</i>`, "head") : ""}
${body.join("\n")}
${
  signature < 0
    ? ""
    : columns(
        lines(paragraphs.slice(signature, sign < 0 ? paragraphs.length : sign)),
        sign < 0
          ? ""
          : `${lines(paragraphs.slice(sign, -1))}<div class="space" id="seal"></div>${lines(paragraphs.slice(-1))}`,
        "foot",
      )
}`;
}

/** Runs inside the browser: one printed page becomes a JPEG as a scanner gives it. */
const SCANNER = `async ({ png, angle, noise, quality, stamp, seed }) => {
  let state = seed;
  const random = () => ((state = (state * 1664525 + 1013904223) >>> 0) / 4294967296);
  const image = await createImageBitmap(await (await fetch("data:image/png;base64," + png)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const g = canvas.getContext("2d");
  g.fillStyle = "#fbfaf6"; g.fillRect(0, 0, canvas.width, canvas.height);
  g.translate(canvas.width / 2, canvas.height / 2); g.rotate(angle * Math.PI / 180);
  g.translate(-canvas.width / 2, -canvas.height / 2); g.globalCompositeOperation = "multiply";
  g.drawImage(image, 0, 0);
  if (stamp) {
    const r = canvas.width * 0.087, x = stamp.x * canvas.width - r * 0.9, y = stamp.y * canvas.height;
    g.strokeStyle = "#d8232f"; g.fillStyle = "#d8232f"; g.lineWidth = r * 0.05;
    for (const k of [1, 0.93, 0.6]) { g.beginPath(); g.arc(x, y, r * k, 0, 7); g.stroke(); }
    g.font = "bold " + r * 0.2 + "px serif"; g.textAlign = "center";
    [..."ỦY BAN NHÂN DÂN * TỈNH THỬ NGHIỆM * "].forEach((c, i, all) => {
      g.save(); g.translate(x, y); g.rotate(i / all.length * 2 * Math.PI); g.fillText(c, 0, -r * 0.7); g.restore();
    });
    g.strokeStyle = "#1c2f8a"; g.lineWidth = r * 0.035; g.beginPath();
    for (let t = 0; t < 60; t++) g.lineTo(x + r * (0.2 + t / 30), y + r * 0.5 * Math.sin(t * 0.9) * Math.cos(t * 0.13));
    g.stroke();
  }
  const dots = g.getImageData(0, 0, canvas.width, canvas.height);
  for (let i = 0; i < dots.data.length; i += 4) {
    const n = (random() + random() + random() - 1.5) * 1.15 * noise;
    for (let k = 0; k < 3; k++) dots.data[i + k] += n;
  }
  g.putImageData(dots, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/jpeg", quality })).arrayBuffer());
  let binary = ""; for (let i = 0; i < bytes.length; i += 32768) binary += String.fromCharCode(...bytes.subarray(i, i + 32768));
  return btoa(binary);
}`;

/** A browser to print and scan with; null when this machine has none. */
export async function startPrinter(): Promise<Browser | null> {
  const executablePath = await findChromium();
  return executablePath ? await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS }) : null;
}

/**
 * Prints a text and scans it.
 *
 * @returns a PDF of pictures without a text layer, and how far each page lies askew.
 */
export async function simulateScan(
  browser: Browser,
  text: string,
  look: ScanLook = OFFICE_SCAN,
): Promise<{ pdf: Uint8Array; angles: number[] }> {
  const tab = await browser.newPage();
  await tab.setContent(layOut(text));
  const printed = await tab.pdf({ preferCSSPageSize: true });
  const source = await openPictures(printed, { ...DEFAULT_LIMITS, scanDpi: look.dpi });
  const angles = source.pages.map((_, i) => Math.round(look.skew * Math.sin(i * 2.3 + 1) * 100) / 100);
  const scans: Uint8Array[] = [];
  for (let i = 0; i < source.pages.length; i++) {
    const { picture } = await source.render(i);
    const png = Buffer.from(encode({ ...picture, channels: 3, depth: 8 })).toString("base64");
    const seal = look.stamp && i === source.pages.length - 1 ? lastWords(picture) : null;
    const options = {
      png,
      angle: angles[i],
      noise: look.noise,
      quality: look.quality,
      stamp: seal,
      seed: i + 1,
    };
    const jpeg = await tab.evaluate(`(${SCANNER})(${JSON.stringify(options)})`);
    scans.push(Buffer.from(String(jpeg), "base64"));
  }
  await tab.close();
  return { pdf: wrapJpegs(scans, look.dpi), angles };
}

/** Where the signature stands: just above the lowest words of the right half, as shares of the page. */
function lastWords({
  width,
  height,
  channels,
  data,
}: {
  width: number;
  height: number;
  channels: number;
  data: Uint8Array;
}) {
  for (let y = height - 1; y > 0; y--)
    for (let x = Math.floor(width * 0.55); x < width; x++)
      if (data[(y * width + x) * channels]! < 100) return { x: 0.72, y: y / height - 0.05 };
  return null;
}
