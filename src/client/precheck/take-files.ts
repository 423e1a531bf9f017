/** Files as they are chosen or dropped, folders opened, to names and bytes. */
import type { GivenFile } from './protocol.ts';

/** More files than any district has: somebody dropped the wrong folder. */
const MOST_FILES = 20_000;

export async function takeChosen(list: FileList | null): Promise<GivenFile[]> {
  return Promise.all([...(list ?? [])].map((file) => read(file, file.webkitRelativePath || file.name)));
}

export async function takeDropped({ items, files }: DataTransfer): Promise<GivenFile[]> {
  // Entries have to be asked for before anything is awaited: afterwards the list is empty.
  const entries = [...items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry !== null && entry !== undefined);
  if (entries.length === 0) return takeChosen(files);
  const taken: GivenFile[] = [];
  for (const entry of entries) await open(entry, taken);
  return taken;
}

async function open(entry: FileSystemEntry, taken: GivenFile[]): Promise<void> {
  if (taken.length >= MOST_FILES || entry.name === 'node_modules' || entry.name.startsWith('.')) return;
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    taken.push(await read(file, path));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader hands out a hundred entries at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const inner of some) await open(inner, taken);
  }
}

async function read(file: File, name: string): Promise<GivenFile> {
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
