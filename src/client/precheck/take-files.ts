/** Files as they are chosen or dropped, folders opened, to names and bytes. */
import type { GivenFile } from './protocol.ts';
import { onlySources } from './root-path.ts';

/** More files than any district has: somebody dropped the wrong folder. */
const MOST_FILES = 20_000;

export async function takeChosen(list: FileList | null): Promise<GivenFile[]> {
  const files = [...(list ?? [])].map((file) => ({ file, name: file.webkitRelativePath || file.name }));
  return Promise.all(onlySources(files).map(({ file, name }) => read(file, name)));
}

export async function takeDropped({ items, files }: DataTransfer): Promise<GivenFile[]> {
  // Entries have to be asked for before anything is awaited: afterwards the list is empty.
  const entries = [...items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry !== null && entry !== undefined);
  if (entries.length === 0) return takeChosen(files);
  const taken: FoundFile[] = [];
  for (const entry of entries) await open(entry, taken);
  return Promise.all(onlySources(taken).map(({ file, name }) => read(file, name)));
}

interface FoundFile {
  file: File;
  name: string;
}

async function open(entry: FileSystemEntry, taken: FoundFile[]): Promise<void> {
  if (taken.length >= MOST_FILES || entry.name === 'node_modules' || entry.name.startsWith('.')) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    taken.push({ file, name: entry.fullPath.replace(/^\//, '') });
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
