/** Reads the QR code in a picture, where the browser itself can: a library that could is a megabyte. */

/** The Shape Detection API, which TypeScript does not know yet. */
interface Detector {
  detect(source: ImageBitmapSource): Promise<readonly { rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const QR = 'qr_code';
const detector = () => (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

export async function canReadPictures(): Promise<boolean> {
  return (await detector()?.getSupportedFormats())?.includes(QR) ?? false;
}

/** What the first code says; undefined when none is found, or the file is no picture. */
export async function readPicture(file: Blob): Promise<string | undefined> {
  const Class = detector();
  if (!Class) return undefined;
  try {
    const picture = await createImageBitmap(file);
    return (await new Class({ formats: [QR] }).detect(picture))[0]?.rawValue;
  } catch {
    return undefined;
  }
}
