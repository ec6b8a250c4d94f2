/** What the file chooser offers first; the server decides what it can read. */
export const OFFERED_FILES =
  ".docx,.doc,.pdf,.odt,.rtf,.html,.htm,.mht,.txt,.xlsx,.png,.jpg,.jpeg,.tif,.tiff,.zip";

/** A file with the folders that it stood in, for showing. */
export type OfferedFile = { file: File; path: string };

/** Files out of a chooser; one that chooses a folder tells where in it each stood. */
export const offered = (files: readonly File[]): OfferedFile[] =>
  files.map((file) => ({ file, path: file.webkitRelativePath || file.name }));

/** Files and folders that were dropped, folders with everything in them. To be called while the event lasts. */
export function droppedFiles(transfer: DataTransfer): Promise<OfferedFile[]> {
  // The entries are gone as soon as the event is over, and folders have no file.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.every((entry) => entry.isFile)) return Promise.resolve(offered([...transfer.files]));
  return gather(entries);
}

/** A folder beyond this is refused anyway; it must not be listed to its end first. */
const ENOUGH = 6000;

async function gather(entries: readonly FileSystemEntry[]): Promise<OfferedFile[]> {
  const found: OfferedFile[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry && found.length < ENOUGH; entry = waiting.shift()) {
    if (entry.isFile)
      found.push({ file: await fileOf(entry as FileSystemFileEntry), path: entry.fullPath.slice(1) });
    else waiting.push(...(await contentsOf(entry as FileSystemDirectoryEntry)));
  }
  return found;
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A folder hands its contents out in portions; an empty one is the end. */
async function contentsOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
