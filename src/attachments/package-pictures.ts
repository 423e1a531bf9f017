/** The pictures in office packages. Apart from the other readers, because the check in the browser does without it and its weight. */
import type { Zip } from '../workbook/zip.ts';
import type { Contents } from './contents.ts';
import { withPackage } from './package.ts';
import { readPicture } from './picture.ts';

/** A reader of packages that also looks at the pictures in them. */
export function withPictures(read: (bytes: Uint8Array) => Contents | Promise<Contents>): (bytes: Uint8Array) => Promise<Contents> {
  return async (bytes) => {
    const contents = await read(bytes);
    if (contents.findings.some(({ place }) => place === '')) return contents;
    return withPackage(bytes, async (zip) => {
      await addPictures(zip, contents);
      return contents;
    });
  };
}

/** Adds what the pictures of a package say: a photograph in a document keeps the place where it was taken. */
async function addPictures(zip: Zip, contents: Contents): Promise<void> {
  for (const { name } of zip.entries.filter((entry) => /\.(?:jpe?g|png)$/i.test(entry.name))) {
    const picture = await readPicture(zip.read(name));
    contents.findings.push(...picture.findings.filter(({ code }) => code === 'ATTACHMENT-PLACE').map((one) => ({ ...one, place: '插图' })));
    contents.properties.push(...picture.properties.map((property) => ({ ...property, name: `插图：${property.name}` })));
    contents.texts.push(...picture.texts);
  }
}
