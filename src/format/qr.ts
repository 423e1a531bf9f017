import { encode } from 'uqr';

/** Modules of white that ISO/IEC 18004 wants on every side. */
const QUIET = 4;

export interface QrDrawing {
  /** Side of the whole drawing with its white border, in modules. */
  size: number;
  /** One path whose strokes, one module wide, are the dark modules. */
  path: string;
}

/**
 * A QR code with error correction M as one SVG path. The mask is always the
 * same: any may be used, and weighing all eight takes forty times as long.
 */
export function drawQr(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: 0, maskPattern: 2 });
  return { size: size + 2 * QUIET, path: data.map((row, y) => drawRow(row, y)).join('') };
}

function drawRow(row: readonly boolean[], y: number): string {
  let drawn = '';
  let end = 0;
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    drawn += drawn === '' ? `M${start + QUIET} ${y + QUIET}.5h${x + 1 - start}` : `m${start - end} 0h${x + 1 - start}`;
    end = x + 1;
  }
  return drawn;
}
