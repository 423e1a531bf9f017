/**
 * Pages are rendered from a bundle with modules of its own; whoever renders them reaches its notes (`reads.ts`) here, as
 * the checked sources reach it by `hand-over.ts`.
 */
import { askAgain, beginReads, endReads } from './reads.ts';

const PLACE = Symbol.for('mingbai.reads');

const bridge = { askAgain, beginReads, endReads };
export type ReadsBridge = typeof bridge;

interface Place {
  [PLACE]?: ReadsBridge;
}

/** Leaves this bundle's notes for whoever renders its pages. */
export function leaveReads(): void {
  (globalThis as Place)[PLACE] = bridge;
}

/** The notes of the bundle that is rendered from; undefined until it has opened its site. */
export function takeReads(): ReadsBridge | undefined {
  return (globalThis as Place)[PLACE];
}
