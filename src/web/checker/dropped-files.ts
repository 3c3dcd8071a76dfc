/** Where a browser has it: a handle of what was dropped. */
interface Handled {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/** The files of a drop: those dropped, and those that lie in a folder that was. */
export async function droppedFiles(transfer: DataTransfer | null): Promise<readonly File[]> {
  // Everything is asked for before anything is awaited: after that a drop is empty.
  const given = [...(transfer?.items ?? [])].map((item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
    handle: (item as Handled).getAsFileSystemHandle?.(),
  }));
  const found = await Promise.all(
    given.map(async ({ entry, file, handle }) => {
      if (entry?.isDirectory !== true) return file === null ? [] : [file];
      // Chromium reads no entries of a page that was opened from a disk, but handles it does.
      const held = await handle;
      return held?.kind === "directory"
        ? filesIn(held as FileSystemDirectoryHandle)
        : entriesOf(entry as FileSystemDirectoryEntry);
    }),
  );
  return found.flat();
}

async function filesIn(folder: FileSystemDirectoryHandle): Promise<readonly File[]> {
  const files: File[] = [];
  for await (const held of folder.values()) if (held.kind === "file") files.push(await held.getFile());
  return files;
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const reader = folder.createReader();
  const files: File[] = [];
  // A reader tells some at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return files;
    for (const entry of some)
      if (entry.isFile)
        files.push(await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed)));
  }
}
