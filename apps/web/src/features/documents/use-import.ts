import type { DocumentSummary } from "@dondoc/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { DOCUMENTS_KEY } from "../../api/documents.ts";
import { dismissImport, type ImportItem, importFiles, importPasted } from "./import-queue.ts";

/** Brings files or a text in; a single new one goes straight into its review. */
export function useImport(): {
  takeFiles: (files: readonly File[]) => void;
  takeText: (text: string, name: string) => Promise<DocumentSummary | null>;
  open: (item: ImportItem) => void;
} {
  const client = useQueryClient();
  const navigate = useNavigate();
  const toReview = (id: string) => navigate({ href: `/van-ban/${id}` });
  const refresh = () => client.invalidateQueries({ queryKey: DOCUMENTS_KEY });
  const takeFiles = async (files: readonly File[]) => {
    const documents = await importFiles(files);
    void refresh();
    const [only] = documents;
    if (files.length === 1 && only && window.location.pathname === "/van-ban") void toReview(only.id);
  };
  const takeText = async (text: string, name: string) => {
    const document = await importPasted(text, name);
    void refresh();
    if (document) void toReview(document.id);
    return document;
  };
  const open = (item: ImportItem) => {
    if (!item.document) return;
    dismissImport(item.id);
    void toReview(item.document.id);
  };
  return { takeFiles: (files) => void takeFiles(files), takeText, open };
}
