import { type DocumentSummary, MAX_BATCH_FILES } from "@dondoc/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../api/api-error.ts";
import { BATCHES_KEY } from "../../api/batches.ts";
import { DOCUMENTS_KEY } from "../../api/documents.ts";
import { formatCount, formatMoment } from "../../ui/format.ts";
import {
  dismissImport,
  type ImportItem,
  importMany,
  importOne,
  importPasted,
  importZip,
  refuseImport,
} from "./import-queue.ts";
import type { OfferedFile } from "./offered-files.ts";

const isArchive = ({ file, path }: OfferedFile): boolean => /\.zip$/i.test(file.name) && !path.includes("/");

/**
 * Brings files or a text in: a single file is a document, a ZIP and many files are batches. What is the
 * only thing that came goes straight to its own page.
 */
export function useImport(): {
  takeFiles: (files: readonly OfferedFile[]) => void;
  takeText: (text: string, name: string) => Promise<DocumentSummary | null>;
  open: (item: ImportItem) => void;
} {
  const { t } = useTranslation("documents");
  const client = useQueryClient();
  const navigate = useNavigate();
  const toReview = (id: string) => navigate({ href: `/van-ban/${id}` });
  const toBatch = (id: string) => navigate({ to: "/van-ban/lo/$id", params: { id } });
  const refresh = () => {
    void client.invalidateQueries({ queryKey: DOCUMENTS_KEY });
    void client.invalidateQueries({ queryKey: BATCHES_KEY });
  };
  const takeMany = async (files: readonly OfferedFile[]) => {
    const name =
      nameOf(files) ?? t("import.batchName", { count: files.length, moment: formatMoment(new Date()) });
    if (files.length <= MAX_BATCH_FILES) return importMany(name, files);
    const most = formatCount(MAX_BATCH_FILES);
    refuseImport(
      name,
      new ApiError({ code: "INVALID_INPUT", message: t("import.tooMany", { most }), status: 400 }),
    );
    return null;
  };
  const takeFiles = async (files: readonly OfferedFile[]) => {
    const archives = files.filter(isArchive);
    const others = files.filter((file) => !isArchive(file));
    const alone = archives.length + (others.length > 0 ? 1 : 0) === 1;
    const mayGo = () => alone && window.location.pathname === "/van-ban";
    for (const { file } of archives) {
      const batch = await importZip(file);
      if (batch && mayGo()) void toBatch(batch.id);
    }
    const [only] = others;
    if (others.length === 1 && only && !only.path.includes("/")) {
      const document = await importOne(only.file);
      if (document && mayGo()) void toReview(document.id);
    } else if (others.length > 0) {
      const batch = await takeMany(others);
      if (batch && mayGo()) void toBatch(batch.id);
    }
    refresh();
  };
  const takeText = async (text: string, name: string) => {
    const document = await importPasted(text, name);
    refresh();
    if (document) void toReview(document.id);
    return document;
  };
  const open = (item: ImportItem) => {
    dismissImport(item.id);
    if (item.batch) void toBatch(item.batch.id);
    else if (item.document) void toReview(item.document.id);
  };
  return { takeFiles: (files) => void takeFiles(files), takeText, open };
}

/** The folder that all of them stood in. */
function nameOf(files: readonly OfferedFile[]): string | null {
  const folders = new Set(
    files.map(({ path }) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : "")),
  );
  const [folder] = folders;
  return folders.size === 1 && folder ? folder : null;
}
