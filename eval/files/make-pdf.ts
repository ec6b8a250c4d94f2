import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

const run = promisify(execFile);
const OFFICE_PROGRAMS = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"];
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FOOTER = `<div style="font-size:9pt;width:100%;text-align:center"><span class="pageNumber"></span></div>`;

/** Turns Word files into PDFs with LibreOffice; null when this machine has none. */
export async function pdfsOfWord(files: readonly Uint8Array[]): Promise<Uint8Array[] | null> {
  const program = OFFICE_PROGRAMS.find((path) => existsSync(path));
  if (!program) return null;
  const folder = await mkdtemp(join(tmpdir(), "dondoc-eval-"));
  try {
    const names = files.map((_, i) => join(folder, `${i}.docx`));
    await Promise.all(names.map((name, i) => writeFile(name, files[i]!)));
    // A profile of its own: two runs that share one silently write nothing.
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    await run(program, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...names]);
    return await Promise.all(names.map((name) => readFile(name.replace(/docx$/, "pdf"))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Prints web pages to PDF with Chromium; null when this machine has none. */
export async function pdfsOfPages(pages: readonly string[]): Promise<Uint8Array[] | null> {
  const executablePath = BROWSERS.find((path) => existsSync(path));
  if (!executablePath) return null;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const pdfs: Uint8Array[] = [];
    for (const html of pages) {
      const page = await browser.newPage();
      await page.setContent(html);
      pdfs.push(
        await page.pdf({
          preferCSSPageSize: true,
          displayHeaderFooter: true,
          headerTemplate: "<span></span>",
          footerTemplate: FOOTER,
        }),
      );
      await page.close();
    }
    return pdfs;
  } finally {
    await browser.close();
  }
}
