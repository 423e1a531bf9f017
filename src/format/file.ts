/** Kinds and sizes of files for people. */

/** `PDF`, `CSV`, `表格` … from the end of a path. */
export function fileType(path: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toUpperCase() ?? '';
  return ending || '文件';
}

/** `512字节`, `1.2KB`, `2.4MB`: one decimal, rounded half up. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes}字节`;
  const [unit, name] = bytes < 1024 * 1024 ? [1024, 'KB'] : [1024 * 1024, 'MB'];
  const tenths = Math.floor((bytes * 10 + unit / 2) / unit);
  return `${Math.floor(tenths / 10)}${tenths % 10 ? `.${tenths % 10}` : ''}${name}`;
}
