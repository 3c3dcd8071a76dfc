/** The files of a drop: those dropped, and those that lie in a folder that was. */
export async function droppedFiles(transfer: DataTransfer | null): Promise<readonly File[]> {
  // Entries are asked for before anything is awaited: after that a drop is empty.
  const given = [...(transfer?.items ?? [])].map((item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  const found = await Promise.all(
    given.map(async ({ entry, file }) => {
      if (entry?.isDirectory !== true) return file === null ? [] : [file];
      const inside = (await entriesOf(entry as FileSystemDirectoryEntry)).filter(({ isFile }) => isFile);
      return Promise.all(inside.map((one) => fileOf(one as FileSystemFileEntry)));
    }),
  );
  return found.flat();
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // A reader tells some at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done, failed) => entry.file(done, failed));
}
